import { sql } from 'kysely';
import type { Database, Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { queueLetter } from '../mail/outbox.ts';
import { money } from '../shop/money.ts';
import { firstAnswerHours } from '../talk/desk-support.ts';
import { deskCounts, type DeskCounts } from './counts.ts';

const dayMs = 24 * 3_600_000;
const last = 'weekly-letter';

/** What the letter of the week tells. */
export interface Week {
  readonly waits: DeskCounts;
  /** Sold in the last seven days, apart for each currency; nothing of a demo or a trial. */
  readonly sold: readonly {
    readonly currency: string;
    readonly orders: number;
    readonly sum: number;
  }[];
  readonly longestWaitHours: number | undefined;
  readonly firstAnswer: { readonly hours: number; readonly of: number } | undefined;
}

/** Looks at the last seven days. */
export async function weekOf(queries: Queries, nowMs: number): Promise<Week> {
  const sold = await queries
    .selectFrom('shop_order')
    .select([
      'currency',
      sql<number>`count(*)::int`.as('orders'),
      sql<number>`sum(total)::int`.as('sum'),
    ])
    .where('mode', '=', 'live')
    .where('paid_at', '>=', new Date(nowMs - 7 * dayMs))
    .groupBy('currency')
    .orderBy('currency')
    .execute();
  const longest = await queries
    .selectFrom('ticket')
    .select('changed_at')
    .where('state', '=', 'open')
    .orderBy('changed_at')
    .executeTakeFirst();
  return {
    waits: await deskCounts(queries),
    sold,
    longestWaitHours: longest && (nowMs - longest.changed_at.getTime()) / 3_600_000,
    firstAnswer: await firstAnswerHours(queries),
  };
}

const hoursWords = (hours: number): string =>
  hours < 48 ? `${Math.max(1, Math.ceil(hours))} h` : `${Math.ceil(hours / 24)} days`;

/** The letter, in a few plain lines. */
export function weekLetter(
  { waits, sold, longestWaitHours, firstAnswer }: Week,
  desk: string,
): string {
  const longest =
    longestWaitHours === undefined ? '' : `, the longest for ${hoursWords(longestWaitHours)}`;
  const waiting = [
    `Orders to send: ${waits.toSend}`,
    `Returns under way: ${waits.returns}`,
    `Questions: ${waits.questions}${longest}`,
    `Comments to read: ${waits.comments}`,
    `Comments reported by readers: ${waits.reported}`,
    `Reviews to read: ${waits.reviews}`,
  ];
  const sales = sold.map(
    ({ currency, orders, sum }) =>
      `${orders} ${orders === 1 ? 'order' : 'orders'}, ${money(sum, currency)}`,
  );
  const answer = firstAnswer
    ? `Half of the last ${firstAnswer.of} questions had their first answer within ${hoursWords(firstAnswer.hours)}.`
    : 'Too few questions were answered yet to say how fast.';
  return [
    `What waits\n${waiting.join('\n')}`,
    `Sold in seven days\n${sales.length > 0 ? sales.join('\n') : 'Nothing.'}`,
    `First answer\n${answer}`,
    `The desk: ${desk}\nTo end these letters: ${desk}/week`,
  ].join('\n\n');
}

/** Midnight UTC of the latest Monday. */
function mondayMs(nowMs: number): number {
  const day = Math.floor(nowMs / dayMs);
  // Day 4 of 1970 was a Monday.
  return (day - ((day - 4) % 7)) * dayMs;
}

/** Takes this week for the caller; false where it was taken already. */
async function takeWeek(queries: Queries, nowMs: number): Promise<boolean> {
  const week = String(mondayMs(nowMs));
  const taken = await queries
    .insertInto('setting')
    .values({ name: last, value: week })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value: week }).where('setting.value', '<>', week),
    )
    .returning('name')
    .execute();
  return taken.length === 1;
}

/**
 * Writes the letter of the week to everybody at the desk who did not end it, once a week however often
 * it is asked for. Answers how many letters.
 */
export async function writeWeekly(
  { db }: Pick<Database, 'db'>,
  desk: string,
  nowMs: number,
): Promise<number> {
  return db.transaction().execute(async (queries) => {
    if (!(await takeWeek(queries, nowMs))) return 0;
    const { rows } = await sql<{ email: string }>`
      select email from operator where weekly_letter order by email`.execute(queries);
    const body = weekLetter(await weekOf(queries, nowMs), desk);
    for (const { email } of rows) {
      const letter = { to: email, subject: 'The week at the desk', body, rehearsal: false };
      await queueLetter(queries, newId(nowMs), letter, nowMs);
    }
    return rows.length;
  });
}

/** Whether somebody gets the letter. */
export async function getsWeekly(queries: Queries, operatorId: string): Promise<boolean> {
  const { rows } = await sql<{ weekly_letter: boolean }>`
    select weekly_letter from operator where id = ${operatorId}`.execute(queries);
  return rows[0]?.weekly_letter ?? false;
}

/** Ends the letters to somebody, or begins them again. */
export async function setWeekly(queries: Queries, operatorId: string, on: boolean): Promise<void> {
  await sql`update operator set weekly_letter = ${on} where id = ${operatorId}`.execute(queries);
}
