import type { Queries } from '../database/database.ts';
import type { CommentState } from './tables.ts';

const mostShown = 500;
const mostWaiting = 5;

/** What is left of a comment that was deleted. */
export const bareComment = { name: '', email: '', text: '', text_hash: '', likeness: '' } as const;

/** One comment with its answers, as everybody may read it. */
export interface ShownComment {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly text: string;
  readonly shownAt: Date;
  readonly edited: boolean;
  /** True for one that was taken away, and whose answers keep their place below it. */
  readonly gone: boolean;
}

/** The places of comments that were taken away and have answers. */
function placeholders(shown: readonly ShownComment[]): ShownComment[] {
  const there = new Set(shown.map(({ id }) => id));
  const answers = shown.filter(({ parentId }) => parentId !== null && !there.has(parentId));
  return [...Map.groupBy(answers, ({ parentId }) => parentId!)].map(([id, [first]]) => ({
    ...first!,
    id,
    parentId: null,
    name: '',
    text: '',
    edited: false,
    gone: true,
  }));
}

/** Comments shown under a page, oldest first. Addresses never leave the table by this. */
export async function shownComments(queries: Queries, page: string): Promise<ShownComment[]> {
  const rows = await queries
    .selectFrom('comment')
    .select(['id', 'parent_id', 'name', 'text', 'shown_at', 'created_at', 'edited_at'])
    .where('page', '=', page)
    .where('state', '=', 'shown')
    .orderBy('id')
    .limit(mostShown)
    .execute();
  const shown = rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    name: row.name,
    text: row.text,
    shownAt: row.shown_at ?? row.created_at,
    edited: row.edited_at !== null,
    gone: false,
  }));
  return [...shown, ...placeholders(shown)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One comment, whatever its state. */
export function commentRow(queries: Queries, page: string, id: string) {
  return queries
    .selectFrom('comment')
    .selectAll()
    .where('page', '=', page)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whether the same text stands, or waits, under the page already. */
export async function hasText(queries: Queries, page: string, hash: string): Promise<boolean> {
  const row = await queries
    .selectFrom('comment')
    .select('id')
    .where('page', '=', page)
    .where('text_hash', '=', hash)
    .where('state', 'in', ['held', 'shown'])
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether so many comments of this e-mail address wait that no more are taken. */
export async function waitsEnough(queries: Queries, email: string): Promise<boolean> {
  const rows = await queries
    .selectFrom('comment')
    .select('id')
    .where('email', '=', email)
    .where('state', '=', 'held')
    .limit(mostWaiting)
    .execute();
  return rows.length === mostWaiting;
}

/** Moves a comment from one state to another; false when it was in neither place to begin with. */
export async function moveComment(
  queries: Queries,
  where: { readonly page: string; readonly id: string; readonly from: readonly CommentState[] },
  to: CommentState,
  nowMs: number,
): Promise<boolean> {
  const shown = to === 'shown' ? { shown_at: new Date(nowMs) } : {};
  const refused = { refused_at: to === 'refused' ? new Date(nowMs) : null };
  const bare = to === 'deleted' ? bareComment : {};
  const { numUpdatedRows } = await queries
    .updateTable('comment')
    .set({ state: to, sender: '', ...refused, ...shown, ...bare })
    .where('page', '=', where.page)
    .where('id', '=', where.id)
    .where('state', 'in', [...where.from])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
