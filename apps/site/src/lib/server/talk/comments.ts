import type { Database } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { queueLetter } from '../mail/outbox.ts';
import { commentRow, hasText, moveComment } from './comment-rows.ts';
import { isKey, keyHash, newLinkKey, textHash } from './link-key.ts';
import { suspicionOf, type WrittenComment } from './written-comment.ts';

/** Where a letter's link leads, and what the page is called in it. */
export interface CommentPlace {
  readonly page: string;
  readonly title: string;
  /** Address of the author's own page for this comment, given its id and key. */
  readonly ownAddress: (id: string, key: string) => string;
}

export type Posted =
  | { readonly kind: 'held'; readonly id: string }
  | { readonly kind: 'same-text' | 'no-such-parent' };

const letterText = (title: string, address: string): string =>
  `Thank you for your comment on “${title}”.\n\nSomebody reads each comment before it is shown. ` +
  `With this link you can change or delete yours at any time:\n\n${address}\n\n` +
  `If you did not write it, ignore this letter.`;

/** Comments under pages: held until somebody at the desk has read them. */
export interface Comments {
  readonly post: (place: CommentPlace, written: WrittenComment, nowMs: number) => Promise<Posted>;
  /** The author's comment by its link; nothing if the key is not its own or it is gone. */
  readonly own: (
    page: string,
    id: string,
    key: string,
  ) => Promise<{ readonly text: string; readonly state: string } | undefined>;
  /** Changes the text; a comment that was shown is held again. */
  readonly edit: (
    page: string,
    id: string,
    key: string,
    text: string,
    nowMs: number,
  ) => Promise<boolean>;
  /** Takes name, address and text out of the table for good. */
  readonly drop: (page: string, id: string, key: string, nowMs: number) => Promise<boolean>;
  readonly report: (page: string, id: string, reason: string, nowMs: number) => Promise<boolean>;
}

/** The service over a database. Wake the job `mail` after `post`. */
export function openComments({ db }: Pick<Database, 'db'>): Comments {
  async function mine(page: string, id: string, key: string) {
    const row = await commentRow(db, page, id);
    return row && row.state !== 'deleted' && isKey(key, row.key_hash) ? row : undefined;
  }

  return {
    post: ({ page, title, ownAddress }, written, nowMs) =>
      db.transaction().execute(async (change): Promise<Posted> => {
        const hash = textHash(written.text);
        if (await hasText(change, page, hash)) return { kind: 'same-text' };
        const { parent } = written;
        const above = parent === undefined ? undefined : await commentRow(change, page, parent);
        if (parent !== undefined && (above?.state !== 'shown' || above.parent_id !== null))
          return { kind: 'no-such-parent' };
        const [id, key] = [newId(nowMs), newLinkKey()];
        const row = {
          page,
          id,
          parent_id: parent ?? null,
          state: 'held' as const,
          name: written.name,
          email: written.email,
          text: written.text,
          key_hash: keyHash(key),
          text_hash: hash,
          suspicion: suspicionOf(written),
          created_at: new Date(nowMs),
          shown_at: null,
          edited_at: null,
        };
        await change.insertInto('comment').values(row).execute();
        const body = letterText(title, ownAddress(id, key));
        const letter = { to: written.email, subject: 'Your comment', body, rehearsal: false };
        await queueLetter(change, id, letter, nowMs);
        return { kind: 'held', id };
      }),

    own: async (page, id, key) => {
      const row = await mine(page, id, key);
      return row && { text: row.text, state: row.state };
    },

    edit: async (page, id, key, text, nowMs) => {
      const row = await mine(page, id, key);
      if (!row || row.state === 'refused') return false;
      const { numUpdatedRows } = await db
        .updateTable('comment')
        .set({ text, text_hash: textHash(text), state: 'held', edited_at: new Date(nowMs) })
        .where('page', '=', page)
        .where('id', '=', id)
        .where('state', 'in', ['held', 'shown'])
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    drop: async (page, id, key, nowMs) => {
      if (!(await mine(page, id, key))) return false;
      const from = ['held', 'shown', 'refused'] as const;
      return moveComment(db, { page, id, from }, 'deleted', nowMs);
    },

    report: async (page, id, reason, nowMs) => {
      const row = await commentRow(db, page, id);
      if (row?.state !== 'shown') return false;
      const report = { page, id: newId(nowMs), comment_id: id, reason };
      const times = { created_at: new Date(nowMs), settled_at: null };
      await db
        .insertInto('comment_report')
        .values({ ...report, ...times })
        .execute();
      return true;
    },
  };
}
