import type { Queries } from '../database/database.ts';
import { queueLetter } from '../mail/outbox.ts';
import type { TicketState } from './tables.ts';
import {
  headOf,
  say,
  setState,
  ticketRow,
  wholeOf,
  type Conversation,
  type ConversationHead,
} from './tickets.ts';

const atOnce = 100;
const fewest = 5;
const most = 20;

/** Conversations in a state: those that wait the longest first, the others the latest first. */
export async function listQuestions(
  queries: Queries,
  state: TicketState,
): Promise<readonly ConversationHead[]> {
  const rows = await queries
    .selectFrom('ticket')
    .selectAll()
    .where('state', '=', state)
    .orderBy('changed_at', state === 'open' ? 'asc' : 'desc')
    .limit(atOnce)
    .execute();
  return rows.map(headOf);
}

/** A conversation, for the desk. */
export async function readQuestion(
  queries: Queries,
  id: string,
): Promise<Conversation | undefined> {
  const ticket = await ticketRow(queries, id);
  return ticket && wholeOf(queries, ticket);
}

/** The desk answers, on the page and by a letter. Wake the job `mail` afterwards. */
export async function answerQuestion(
  queries: Queries,
  id: string,
  text: string,
  nowMs: number,
): Promise<boolean> {
  const ticket = await ticketRow(queries, id);
  if (!ticket) return false;
  await say(queries, id, 'desk', text, nowMs);
  await setState(queries, id, 'answered', nowMs);
  const body = `${text}\n\nYou can answer on the page whose link you have from our first letter.`;
  const subject = `Answer: ${ticket.subject}`;
  await queueLetter(queries, id, { to: ticket.email, subject, body, rehearsal: false }, nowMs);
  return true;
}

/** The desk says that it is settled. */
export async function closeQuestion(queries: Queries, id: string, nowMs: number): Promise<boolean> {
  if (!(await ticketRow(queries, id))) return false;
  await setState(queries, id, 'closed', nowMs);
  return true;
}

/** Median hours to the first answer of the last 20 answered, and of how many; nothing under five. */
export async function firstAnswerHours(
  queries: Queries,
): Promise<{ readonly hours: number; readonly of: number } | undefined> {
  const rows = await queries
    .selectFrom('ticket')
    .select(['created_at', 'first_answer_at'])
    .where('first_answer_at', 'is not', null)
    .orderBy('first_answer_at', 'desc')
    .limit(most)
    .execute();
  if (rows.length < fewest) return undefined;
  const hours = rows
    .map((it) => ((it.first_answer_at as Date).getTime() - it.created_at.getTime()) / 3_600_000)
    .sort((a, b) => a - b);
  const middle = (hours.length - 1) / 2;
  const median = (hours[Math.floor(middle)]! + hours[Math.ceil(middle)]!) / 2;
  return { hours: median, of: hours.length };
}
