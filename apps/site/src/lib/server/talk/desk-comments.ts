import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { moveComment } from './comment-rows.ts';

const atOnce = 50;

/** What the desk sees of comments, and what it may do with them. */
export interface DeskComments {
  /** Comments that wait, the least suspicious first, then the oldest. */
  readonly held: () => Promise<readonly HeldComment[]>;
  readonly heldCount: () => Promise<number>;
  /** Shown comments that readers reported and nobody has looked at since. */
  readonly reported: () => Promise<readonly ReportedComment[]>;
  readonly show: (page: string, id: string, nowMs: number) => Promise<boolean>;
  readonly refuse: (page: string, id: string, nowMs: number) => Promise<boolean>;
  /** Refuses all that wait with at least this suspicion; answers how many. */
  readonly refuseSuspicious: (from: number) => Promise<number>;
  /** Closes the reports of a comment, which stays. */
  readonly settle: (page: string, id: string, nowMs: number) => Promise<void>;
}

export interface HeldComment {
  readonly page: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly text: string;
  readonly suspicion: number;
  readonly createdAt: Date;
  readonly answers: boolean;
}

export interface ReportedComment {
  readonly page: string;
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly reasons: readonly string[];
}

/** The desk's side of comments over a database. */
export function openDeskComments({ db }: Pick<Database, 'db'>): DeskComments {
  const settle: DeskComments['settle'] = async (page, id, nowMs) => {
    await db
      .updateTable('comment_report')
      .set({ settled_at: new Date(nowMs) })
      .where('page', '=', page)
      .where('comment_id', '=', id)
      .where('settled_at', 'is', null)
      .execute();
  };
  return {
    held: async () => {
      const rows = await db
        .selectFrom('comment')
        .selectAll()
        .where('state', '=', 'held')
        .orderBy('suspicion')
        .orderBy('created_at')
        .limit(atOnce)
        .execute();
      return rows.map((row) => ({
        page: row.page,
        id: row.id,
        name: row.name,
        email: row.email,
        text: row.text,
        suspicion: row.suspicion,
        createdAt: row.created_at,
        answers: row.parent_id !== null,
      }));
    },
    heldCount: async () => {
      const { count } = await db
        .selectFrom('comment')
        .select(sql<number>`count(*)`.as('count'))
        .where('state', '=', 'held')
        .executeTakeFirstOrThrow();
      return count;
    },
    reported: async () => {
      const rows = await db
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
    },
    show: async (page, id, nowMs) =>
      moveComment(db, { page, id, from: ['held', 'refused'] }, 'shown', nowMs),
    refuse: async (page, id, nowMs) => {
      await settle(page, id, nowMs);
      return moveComment(db, { page, id, from: ['held', 'shown'] }, 'refused', nowMs);
    },
    refuseSuspicious: async (from) => {
      const { numUpdatedRows } = await db
        .updateTable('comment')
        .set({ state: 'refused' })
        .where('state', '=', 'held')
        .where('suspicion', '>=', from)
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
    settle,
  };
}
