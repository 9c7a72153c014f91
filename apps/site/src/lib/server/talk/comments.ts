import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { queueLetter } from '../mail/outbox.ts';
import { commentRow, hasText, moveComment, waitsEnough } from './comment-rows.ts';
import { isKey, keyHash, likeness, newLinkKey, textHash } from './link-key.ts';
import { suspicionOf, type WrittenComment } from './written-comment.ts';

/** Where a letter's link leads, and what the page is called in it. */
export interface CommentPlace {
  readonly page: string;
  readonly title: string;
  /** Address of the author's own page for this comment, given its id and key. */
  readonly ownAddress: (id: string, key: string) => string;
  /** The scrambled client it comes from, by which the desk can refuse a flood. */
  readonly sender: string;
}

export type Posted =
  | { readonly kind: 'held'; readonly id: string }
  | { readonly kind: 'same-text' | 'no-such-parent' | 'enough-waiting' };

/** A comment by its author's link. */
export interface ByLink {
  readonly page: string;
  readonly id: string;
  readonly key: string;
}

const letterText = (title: string, address: string): string =>
  `Thank you for your comment on “${title}”.\n\nSomebody reads each comment before it is shown. ` +
  `With this link you can change or delete yours at any time:\n\n${address}\n\n` +
  `If you did not write it, ignore this letter.`;

/** Why it is not taken; nothing if it is. */
async function barred(
  queries: Queries,
  page: string,
  { text, email, parent }: WrittenComment,
): Promise<Exclude<Posted['kind'], 'held'> | undefined> {
  if (await hasText(queries, page, textHash(text))) return 'same-text';
  if (await waitsEnough(queries, email)) return 'enough-waiting';
  if (parent === undefined) return undefined;
  const above = await commentRow(queries, page, parent);
  return above?.state === 'shown' && above.parent_id === null ? undefined : 'no-such-parent';
}

/** What is kept of the words, and what tells copies of them apart. */
const kept = (written: Pick<WrittenComment, 'name' | 'text'>) => ({
  text: written.text,
  text_hash: textHash(written.text),
  likeness: likeness(written.text),
  suspicion: suspicionOf(written),
});

/** Holds a comment until somebody has read it, and writes its author's link to them. */
async function post(
  queries: Queries,
  { page, title, ownAddress, sender }: CommentPlace,
  written: WrittenComment,
  nowMs: number,
): Promise<Posted> {
  const kind = await barred(queries, page, written);
  if (kind) return { kind };
  const [id, key] = [newId(nowMs), newLinkKey()];
  const { name, email, parent } = written;
  const times = { created_at: new Date(nowMs), shown_at: null, edited_at: null, refused_at: null };
  const row = { page, id, parent_id: parent ?? null, state: 'held' as const, name, email, sender };
  await queries
    .insertInto('comment')
    .values({ ...row, ...kept(written), ...times, key_hash: keyHash(key) })
    .execute();
  const body = letterText(title, ownAddress(id, key));
  const letter = { to: email, subject: 'Your comment', body, rehearsal: false };
  await queueLetter(queries, id, letter, nowMs);
  return { kind: 'held', id };
}

async function mine(queries: Queries, { page, id, key }: ByLink) {
  const row = await commentRow(queries, page, id);
  return row && row.state !== 'deleted' && isKey(key, row.key_hash) ? row : undefined;
}

/** The author's comment; nothing if the key is not its own or it is gone. */
async function own(
  queries: Queries,
  link: ByLink,
): Promise<{ readonly text: string; readonly state: string } | undefined> {
  const row = await mine(queries, link);
  return row && { text: row.text, state: row.state };
}

/** Changes the text; a comment that was shown is held again. */
async function edit(queries: Queries, link: ByLink, text: string, nowMs: number): Promise<boolean> {
  const row = await mine(queries, link);
  if (!row) return false;
  const { numUpdatedRows } = await queries
    .updateTable('comment')
    .set({ ...kept({ name: row.name, text }), state: 'held', edited_at: new Date(nowMs) })
    .where('page', '=', link.page)
    .where('id', '=', link.id)
    .where('state', 'in', ['held', 'shown'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Takes name, address and text out of the table for good. */
async function drop(queries: Queries, link: ByLink, nowMs: number): Promise<boolean> {
  if (!(await mine(queries, link))) return false;
  const from = ['held', 'shown', 'refused'] as const;
  return moveComment(queries, { page: link.page, id: link.id, from }, 'deleted', nowMs);
}

/** Notes what a reader says of a comment that is shown. */
async function report(
  queries: Queries,
  page: string,
  id: string,
  reason: string,
  nowMs: number,
): Promise<boolean> {
  const row = await commentRow(queries, page, id);
  if (row?.state !== 'shown') return false;
  const times = { created_at: new Date(nowMs), settled_at: null };
  await queries
    .insertInto('comment_report')
    .values({ page, id: newId(nowMs), comment_id: id, reason, ...times })
    .execute();
  return true;
}

/** Comments under pages: held until somebody at the desk has read them. */
export const comments = { post, own, edit, drop, report };
