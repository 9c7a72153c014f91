import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';
import { bareComment } from './comment-rows.ts';

/** What somebody wrote under this address, whatever its capitals. */
async function idsOf(queries: Queries, email: string) {
  const [comments, tickets] = await Promise.all([
    queries
      .selectFrom('comment')
      .select(['page', 'id'])
      .where(sql`lower(email)`, '=', email.toLowerCase())
      .execute(),
    queries
      .selectFrom('ticket')
      .select('id')
      .where(sql`lower(email)`, '=', email.toLowerCase())
      .execute(),
  ]);
  return { comments: comments.map(({ id }) => id), tickets: tickets.map(({ id }) => id) };
}

/** Comments and questions of an e-mail address; without the hashes of their links. */
export async function talkData(queries: Queries, email: string): Promise<object> {
  const { comments, tickets } = await idsOf(queries, email);
  const none = [] as const;
  return {
    comments:
      comments.length === 0
        ? none
        : await queries
            .selectFrom('comment')
            .select(['page', 'id', 'parent_id', 'state', 'name', 'email', 'text'])
            .select(['created_at', 'shown_at', 'edited_at', 'refused_at'])
            .where('id', 'in', comments)
            .execute(),
    questions:
      tickets.length === 0
        ? none
        : await queries
            .selectFrom('ticket')
            .select(['id', 'state', 'name', 'email', 'subject', 'order_number'])
            .select(['created_at', 'first_answer_at', 'changed_at'])
            .where('id', 'in', tickets)
            .execute(),
    messages:
      tickets.length === 0
        ? none
        : await queries
            .selectFrom('ticket_message')
            .selectAll()
            .where('ticket_id', 'in', tickets)
            .orderBy('id')
            .execute(),
  };
}

/**
 * Forgets what somebody wrote: comments are emptied where they stand, so that answers to them keep
 * their place; what readers reported of them, questions and their letters go whole.
 */
export async function eraseTalk(
  queries: Queries,
  email: string,
): Promise<{ readonly comments: number; readonly questions: number }> {
  const { comments, tickets } = await idsOf(queries, email);
  if (comments.length > 0) {
    await queries
      .updateTable('comment')
      .set({ state: 'deleted', sender: '', ...bareComment })
      .where('id', 'in', comments)
      .execute();
    await queries.deleteFrom('comment_report').where('comment_id', 'in', comments).execute();
    await queries.deleteFrom('mail').where('owner_id', 'in', comments).execute();
  }
  if (tickets.length > 0) {
    await queries.deleteFrom('ticket_message').where('ticket_id', 'in', tickets).execute();
    await queries.deleteFrom('ticket').where('id', 'in', tickets).execute();
    await queries.deleteFrom('mail').where('owner_id', 'in', tickets).execute();
  }
  return { comments: comments.length, questions: tickets.length };
}
