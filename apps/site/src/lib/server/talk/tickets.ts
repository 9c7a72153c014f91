import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import type { TicketState } from './tables.ts';

/** What a list shows of a conversation. */
export interface ConversationHead {
  readonly id: string;
  readonly state: TicketState;
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly orderNumber: string | null;
  readonly createdAt: Date;
}

/** A conversation, as the customer and the desk read it. */
export interface Conversation extends ConversationHead {
  readonly messages: readonly {
    readonly id: string;
    readonly writer: 'customer' | 'desk';
    readonly text: string;
    readonly createdAt: Date;
  }[];
}

/** The row of a conversation. */
export function ticketRow(queries: Queries, id: string) {
  return queries.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirst();
}

export type TicketRow = NonNullable<Awaited<ReturnType<typeof ticketRow>>>;

/** A row as a list shows it. */
export function headOf(row: TicketRow): ConversationHead {
  const { id, state, name, email, subject } = row;
  return {
    id,
    state,
    name,
    email,
    subject,
    orderNumber: row.order_number,
    createdAt: row.created_at,
  };
}

/** A row with all that was said. */
export async function wholeOf(queries: Queries, ticket: TicketRow): Promise<Conversation> {
  const messages = await queries
    .selectFrom('ticket_message')
    .select(['id', 'writer', 'text', 'created_at as createdAt'])
    .where('ticket_id', '=', ticket.id)
    .orderBy('id')
    .execute();
  return { ...headOf(ticket), messages };
}

/** Writes down what one side said. */
export async function say(
  queries: Queries,
  id: string,
  writer: 'customer' | 'desk',
  text: string,
  nowMs: number,
): Promise<void> {
  const message = { ticket_id: id, id: newId(nowMs), writer, text, created_at: new Date(nowMs) };
  await queries.insertInto('ticket_message').values(message).execute();
}

/** Moves a conversation into a state; the first answer's time is noted once. */
export async function setState(
  queries: Queries,
  id: string,
  state: TicketState,
  nowMs: number,
): Promise<void> {
  const answered =
    state === 'answered'
      ? { first_answer_at: sql<Date>`coalesce(first_answer_at, ${new Date(nowMs)})` }
      : {};
  await queries
    .updateTable('ticket')
    .set({ state, changed_at: new Date(nowMs), ...answered })
    .where('id', '=', id)
    .execute();
}
