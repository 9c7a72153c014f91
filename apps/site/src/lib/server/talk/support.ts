import { sql } from 'kysely';
import type { Database, Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { queueLetter } from '../mail/outbox.ts';
import { isKey, keyHash, newLinkKey } from './link-key.ts';
import type { TicketState } from './tables.ts';
import type { WrittenQuestion } from './written-question.ts';

/** Address of a conversation's own page, given its id and key. */
export type TicketAddress = (id: string, key: string) => string;

/** A conversation, as the customer and the desk read it. */
export interface Conversation {
  readonly id: string;
  readonly state: TicketState;
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly orderNumber: string | null;
  readonly createdAt: Date;
  readonly messages: readonly {
    readonly id: string;
    readonly writer: 'customer' | 'desk';
    readonly text: string;
    readonly createdAt: Date;
  }[];
}

/** Questions to the maker: asked by a form, gone on with on a secret page and by e-mail. */
export interface Support {
  readonly ask: (
    question: WrittenQuestion,
    address: TicketAddress,
    nowMs: number,
  ) => Promise<{ readonly id: string; readonly key: string }>;
  /** The conversation by its link; nothing if the key is not its own. */
  readonly read: (id: string, key: string) => Promise<Conversation | undefined>;
  /** The customer writes again; a closed conversation opens again. */
  readonly goOn: (id: string, key: string, text: string, nowMs: number) => Promise<boolean>;
  readonly close: (id: string, key: string, nowMs: number) => Promise<boolean>;
  /** Conversations that wait for the desk, the longest waiting first. */
  readonly waiting: () => Promise<readonly Omit<Conversation, 'messages'>[]>;
  readonly readAtDesk: (id: string) => Promise<Conversation | undefined>;
  readonly answer: (id: string, text: string, nowMs: number) => Promise<boolean>;
  readonly closeAtDesk: (id: string, nowMs: number) => Promise<boolean>;
  /** Median hours to the first answer over the last 90 days, and of how many; nothing under five. */
  readonly firstAnswerHours: (
    nowMs: number,
  ) => Promise<{ readonly hours: number; readonly of: number } | undefined>;
}

const quarterMs = 90 * 24 * 3_600_000;
const fewest = 5;

const askedText = (address: string): string =>
  `We have your question and answer it here:\n\n${address}\n\nThe link is yours alone: whoever has it can read the conversation. You get a letter when there is an answer.`;

function row(queries: Queries, id: string) {
  return queries.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirst();
}

async function say(
  queries: Queries,
  id: string,
  writer: 'customer' | 'desk',
  text: string,
  nowMs: number,
): Promise<void> {
  const message = { ticket_id: id, id: newId(nowMs), writer, text, created_at: new Date(nowMs) };
  await queries.insertInto('ticket_message').values(message).execute();
}

async function set(queries: Queries, id: string, state: TicketState, nowMs: number): Promise<void> {
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

type Row = NonNullable<Awaited<ReturnType<typeof row>>>;

function headOf({
  id,
  state,
  name,
  email,
  subject,
  order_number,
  created_at,
}: Row): Omit<Conversation, 'messages'> {
  return { id, state, name, email, subject, orderNumber: order_number, createdAt: created_at };
}

async function whole(queries: Queries, ticket: Row): Promise<Conversation> {
  const messages = await queries
    .selectFrom('ticket_message')
    .selectAll()
    .where('ticket_id', '=', ticket.id)
    .orderBy('id')
    .execute();
  return {
    ...headOf(ticket),
    messages: messages.map(({ id, writer, text, created_at }) => ({
      id,
      writer,
      text,
      createdAt: created_at,
    })),
  };
}

/** The service over a database. Wake the job `mail` after `ask` and `answer`. */
export function openSupport({ db }: Pick<Database, 'db'>): Support {
  async function mine(id: string, key: string): Promise<Row | undefined> {
    const ticket = await row(db, id);
    return ticket && isKey(key, ticket.key_hash) ? ticket : undefined;
  }
  return {
    ask: async (question, address, nowMs) => {
      const [id, key] = [newId(nowMs), newLinkKey()];
      const at = new Date(nowMs);
      const { name, email, subject, order, text } = question;
      await db.transaction().execute(async (change) => {
        const made = { id, state: 'open' as const, name, email, subject };
        const more = { order_number: order ?? null, key_hash: keyHash(key), first_answer_at: null };
        await change
          .insertInto('ticket')
          .values({ ...made, ...more, created_at: at, changed_at: at })
          .execute();
        await say(change, id, 'customer', text, nowMs);
        const letter = {
          to: email,
          subject: `Your question: ${subject}`,
          body: askedText(address(id, key)),
          rehearsal: false,
        };
        await queueLetter(change, id, letter, nowMs);
      });
      return { id, key };
    },
    read: async (id, key) => {
      const ticket = await mine(id, key);
      return ticket && whole(db, ticket);
    },
    goOn: async (id, key, text, nowMs) => {
      if (!(await mine(id, key))) return false;
      await db.transaction().execute(async (change) => {
        await say(change, id, 'customer', text, nowMs);
        await set(change, id, 'open', nowMs);
      });
      return true;
    },
    close: async (id, key, nowMs) => {
      if (!(await mine(id, key))) return false;
      await set(db, id, 'closed', nowMs);
      return true;
    },
    waiting: async () => {
      const rows = await db
        .selectFrom('ticket')
        .selectAll()
        .where('state', '=', 'open')
        .orderBy('changed_at')
        .limit(100)
        .execute();
      return rows.map(headOf);
    },
    readAtDesk: async (id) => {
      const ticket = await row(db, id);
      return ticket && whole(db, ticket);
    },
    answer: async (id, text, nowMs) => {
      const ticket = await row(db, id);
      if (!ticket) return false;
      await db.transaction().execute(async (change) => {
        await say(change, id, 'desk', text, nowMs);
        await set(change, id, 'answered', nowMs);
        const body = `${text}\n\nYou can answer on the page whose link you have from our first letter.`;
        const letter = {
          to: ticket.email,
          subject: `Answer: ${ticket.subject}`,
          body,
          rehearsal: false,
        };
        await queueLetter(change, id, letter, nowMs);
      });
      return true;
    },
    closeAtDesk: async (id, nowMs) => {
      if (!(await row(db, id))) return false;
      await set(db, id, 'closed', nowMs);
      return true;
    },
    firstAnswerHours: async (nowMs) => {
      const rows = await db
        .selectFrom('ticket')
        .select(['created_at', 'first_answer_at'])
        .where('created_at', '>=', new Date(nowMs - quarterMs))
        .where('first_answer_at', 'is not', null)
        .execute();
      if (rows.length < fewest) return undefined;
      const hours = rows
        .map((it) => ((it.first_answer_at as Date).getTime() - it.created_at.getTime()) / 3_600_000)
        .sort((a, b) => a - b);
      return { hours: hours[Math.floor(hours.length / 2)] ?? 0, of: hours.length };
    },
  };
}
