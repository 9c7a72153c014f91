import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { queueLetter } from '../mail/outbox.ts';
import { isKey, keyHash, newLinkKey } from './link-key.ts';
import { say, setState, ticketRow, wholeOf, type Conversation, type TicketRow } from './tickets.ts';
import type { WrittenQuestion } from './written-question.ts';

/** Address of a conversation's own page, given its id and key. */
export type TicketAddress = (id: string, key: string) => string;

const askedText = (address: string): string =>
  `We have your question and answer it here:\n\n${address}\n\nThe link is yours alone: whoever has it can read the conversation. You get a letter when there is an answer.`;

/** Keeps a question, and writes the link of its page to whoever asked. */
async function ask(
  queries: Queries,
  { name, email, subject, order, text }: WrittenQuestion,
  address: TicketAddress,
  nowMs: number,
): Promise<{ readonly id: string; readonly key: string }> {
  const [id, key] = [newId(nowMs), newLinkKey()];
  const times = { created_at: new Date(nowMs), changed_at: new Date(nowMs), first_answer_at: null };
  const row = { id, state: 'open' as const, name, email, subject, order_number: order ?? null };
  await queries
    .insertInto('ticket')
    .values({ ...row, ...times, key_hash: keyHash(key) })
    .execute();
  await say(queries, id, 'customer', text, nowMs);
  const letter = {
    to: email,
    subject: `Your question: ${subject}`,
    body: askedText(address(id, key)),
    rehearsal: false,
  };
  await queueLetter(queries, id, letter, nowMs);
  return { id, key };
}

async function mine(queries: Queries, id: string, key: string): Promise<TicketRow | undefined> {
  const ticket = await ticketRow(queries, id);
  return ticket && isKey(key, ticket.key_hash) ? ticket : undefined;
}

/** The conversation by its link; nothing if the key is not its own. */
async function read(queries: Queries, id: string, key: string): Promise<Conversation | undefined> {
  const ticket = await mine(queries, id, key);
  return ticket && wholeOf(queries, ticket);
}

/** The customer writes again; a closed conversation opens again. */
async function goOn(
  queries: Queries,
  id: string,
  key: string,
  text: string,
  nowMs: number,
): Promise<boolean> {
  if (!(await mine(queries, id, key))) return false;
  await say(queries, id, 'customer', text, nowMs);
  await setState(queries, id, 'open', nowMs);
  return true;
}

/** The customer says that it is settled. */
async function close(queries: Queries, id: string, key: string, nowMs: number): Promise<boolean> {
  if (!(await mine(queries, id, key))) return false;
  await setState(queries, id, 'closed', nowMs);
  return true;
}

/** Questions to the maker: asked by a form, gone on with on a secret page. */
export const support = { ask, read, goOn, close };
