import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { mailAddress, oneLine, type Letter } from './letter.ts';
import type { Post } from './post.ts';

/** A letter is another's for this long; if that process dies, it is tried again afterwards. */
const leaseMs = 5 * 60_000;
const lastAttempt = 12;

/**
 * Puts a letter into the outbox, in the transaction of what it tells of: both happen or neither.
 * Wake the job `mail` after the commit. `ownerId` is the order or thread that it belongs to.
 */
export async function queueLetter(
  queries: Queries,
  ownerId: string,
  letter: Letter,
  nowMs: number,
): Promise<string> {
  const id = newId(nowMs);
  const row = {
    owner_id: ownerId,
    id,
    state: 'waiting' as const,
    recipient: mailAddress.parse(letter.to),
    subject: oneLine(letter.subject),
    body: letter.body,
    rehearsal: letter.rehearsal,
    next_try_at: new Date(nowMs),
    sent_at: null,
  };
  await queries.insertInto('mail').values(row).execute();
  return id;
}

/** Wait before the next try, in milliseconds: a minute, doubled each time, six hours at most. */
export function pauseAfter(attempts: number): number {
  return Math.min(60_000 * 2 ** (attempts - 1), 6 * 3_600_000);
}

async function dueLetters(queries: Queries, nowMs: number) {
  return queries
    .selectFrom('mail')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', new Date(nowMs))
    .orderBy('next_try_at')
    .limit(20)
    .execute();
}

type Due = Awaited<ReturnType<typeof dueLetters>>[number];

/** Takes a letter if nobody else has since it was read. */
async function claim(queries: Queries, letter: Due, nowMs: number): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable('mail')
    .set({ next_try_at: new Date(nowMs + leaseMs), attempts: letter.attempts + 1 })
    .where('owner_id', '=', letter.owner_id)
    .where('id', '=', letter.id)
    .where('state', '=', 'waiting')
    .where('attempts', '=', letter.attempts)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function sendOne(queries: Queries, post: Post, due: Due, now: () => number): Promise<void> {
  const place = (): ReturnType<typeof update> => update(queries, due);
  try {
    const { recipient: to, subject, body, rehearsal } = due;
    await post.deliver(due.id, { to, subject, body, rehearsal });
    await place()
      .set({ state: 'sent', sent_at: new Date(now()) })
      .execute();
  } catch (error) {
    const attempts = due.attempts + 1;
    console.error(`mail: try ${attempts} of ${due.id} failed: ${(error as Error).message}`);
    await place()
      .set({
        state: attempts >= lastAttempt ? 'given-up' : 'waiting',
        next_try_at: new Date(now() + pauseAfter(attempts)),
      })
      .execute();
  }
}

function update(queries: Queries, { owner_id, id }: Due) {
  return queries.updateTable('mail').where('owner_id', '=', owner_id).where('id', '=', id);
}

/** Sends every letter that is due; answers how many were tried. */
export async function sendDueLetters(
  queries: Queries,
  post: Post,
  now: () => number = Date.now,
): Promise<number> {
  let tried = 0;
  for (let due = await dueLetters(queries, now()); due.length > 0;) {
    let claimed = 0;
    for (const letter of due)
      if (await claim(queries, letter, now())) {
        claimed++;
        await sendOne(queries, post, letter, now);
      }
    tried += claimed;
    if (claimed === 0) break;
    due = await dueLetters(queries, now());
  }
  return tried;
}
