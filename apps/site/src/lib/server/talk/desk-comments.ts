import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';
import { bareComment, commentRow, moveComment } from './comment-rows.ts';

const atOnce = 50;
/** More of one connection are not listed, so that a flood leaves room for everybody else. */
const ofOneSender = 2;
const keptRefusedMs = 30 * 24 * 3_600_000;

/** What the copies refused at once have in common with the one in hand. */
export const floods = ['likeness', 'sender', 'email'] as const;
export type Flood = (typeof floods)[number];

interface Comment {
  readonly page: string;
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export interface HeldComment extends Comment {
  readonly email: string;
  readonly suspicion: number;
  readonly createdAt: Date;
  readonly answers: boolean;
  /** How many wait with the same letters, from the same client, with the same address; itself too. */
  readonly same: Readonly<Record<Flood, number>>;
}

export interface RefusedComment extends Comment {
  readonly refusedAt: Date;
}

export interface ReportedComment extends Comment {
  readonly reasons: readonly string[];
}

/**
 * Comments that wait, one of each text and two of each connection at most: the least suspicious first,
 * then the oldest. Copies and floods go behind what came alone.
 */
export async function heldComments(queries: Queries): Promise<HeldComment[]> {
  const { rows } = await sql<{
    page: string;
    id: string;
    parent_id: string | null;
    name: string;
    email: string;
    text: string;
    suspicion: number;
    created_at: Date;
    alike: number;
    of_sender: number;
    of_email: number;
  }>`
    select * from (
      select page, id, parent_id, name, email, text, suspicion, created_at,
        count(*) over (partition by likeness)::int as alike,
        (case when sender = '' then 1 else count(*) over (partition by sender) end)::int as of_sender,
        count(*) over (partition by email)::int as of_email,
        row_number() over (partition by likeness order by created_at, id) as place,
        (case when sender = '' then 1
          else row_number() over (partition by sender order by created_at, id) end) as sender_place
      from comment where state = 'held'
    ) as waiting
    where place = 1 and sender_place <= ${ofOneSender}
    order by suspicion
      + (case when alike > 1 then 3 else 0 end)
      + (case when of_sender > 3 then 3 else 0 end), created_at, id
    limit ${atOnce}`.execute(queries);
  return rows.map((row) => ({
    page: row.page,
    id: row.id,
    name: row.name,
    email: row.email,
    text: row.text,
    suspicion: row.suspicion,
    createdAt: new Date(row.created_at),
    answers: row.parent_id !== null,
    same: { likeness: row.alike, sender: row.of_sender, email: row.of_email },
  }));
}

/** Shown comments that readers reported and nobody has looked at since. */
export async function reportedComments(queries: Queries): Promise<ReportedComment[]> {
  const rows = await queries
    .selectFrom('comment_report')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.page', '=', 'comment_report.page')
        .onRef('comment.id', '=', 'comment_report.comment_id'),
    )
    .select(['comment.page', 'comment.id', 'comment.name', 'comment.text', 'reason'])
    .where('comment_report.settled_at', 'is', null)
    .where('comment.state', '=', 'shown')
    .orderBy('comment_report.created_at')
    .limit(4 * atOnce)
    .execute();
  const byComment = Map.groupBy(rows, ({ page, id }) => `${page} ${id}`);
  return [...byComment.values()].map((reports) => {
    const { page, id, name, text } = reports[0]!;
    return { page, id, name, text, reasons: reports.map(({ reason }) => reason) };
  });
}

/** What was refused lately, the latest first; it can still be shown. */
export async function refusedComments(queries: Queries): Promise<RefusedComment[]> {
  const rows = await queries
    .selectFrom('comment')
    .select(['page', 'id', 'name', 'text', 'refused_at', 'created_at'])
    .where('state', '=', 'refused')
    .orderBy('refused_at', (order) => order.desc().nullsLast())
    .limit(atOnce)
    .execute();
  return rows.map(({ refused_at: refusedAt, created_at: createdAt, ...row }) => ({
    ...row,
    refusedAt: refusedAt ?? createdAt,
  }));
}

/** All that wait, about to be refused. */
function refusing(queries: Queries, nowMs: number) {
  return queries
    .updateTable('comment')
    .set({ state: 'refused', sender: '', refused_at: new Date(nowMs) })
    .where('state', '=', 'held');
}

/** Closes the reports of a comment, which stays. */
export async function settleComment(
  queries: Queries,
  page: string,
  id: string,
  nowMs: number,
): Promise<void> {
  await queries
    .updateTable('comment_report')
    .set({ settled_at: new Date(nowMs) })
    .where('page', '=', page)
    .where('comment_id', '=', id)
    .where('settled_at', 'is', null)
    .execute();
}

/** Shows a comment that waits or was refused. */
export function showComment(queries: Queries, page: string, id: string, nowMs: number) {
  return moveComment(queries, { page, id, from: ['held', 'refused'] }, 'shown', nowMs);
}

/** Refuses a comment that waits or is shown; its reports are closed with it. */
export async function refuseComment(
  queries: Queries,
  page: string,
  id: string,
  nowMs: number,
): Promise<boolean> {
  await settleComment(queries, page, id, nowMs);
  return moveComment(queries, { page, id, from: ['held', 'shown'] }, 'refused', nowMs);
}

/** Refuses this one and all that wait and share this with it; answers how many. */
export async function refuseFlood(
  queries: Queries,
  page: string,
  id: string,
  by: Flood,
  nowMs: number,
): Promise<number> {
  const row = await commentRow(queries, page, id);
  if (row?.state !== 'held' || row[by] === '') return 0;
  const { numUpdatedRows } = await refusing(queries, nowMs)
    .where(by, '=', row[by])
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Refuses all that wait with at least this suspicion; answers how many. */
export async function refuseSuspicious(
  queries: Queries,
  from: number,
  nowMs: number,
): Promise<number> {
  const { numUpdatedRows } = await refusing(queries, nowMs)
    .where('suspicion', '>=', from)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Empties what was refused more than 30 days ago; answers how many. */
export async function forgetRefused(queries: Queries, nowMs: number): Promise<number> {
  const { numUpdatedRows } = await queries
    .updateTable('comment')
    .set({ state: 'deleted', ...bareComment })
    .where('state', '=', 'refused')
    .where('refused_at', '<', new Date(nowMs - keptRefusedMs))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
