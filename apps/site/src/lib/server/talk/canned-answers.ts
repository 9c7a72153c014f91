import { z } from 'zod';
import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { shownText } from './written-comment.ts';

/** An answer the desk gives often, in its own words. `{name}` and `{order}` stand for the customer's. */
export interface CannedAnswer {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

export const writtenCanned = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'a title, by which you find it')
    .max(40, 'a title of 40 letters at most'),
  body: shownText,
});

/** The answers, by title. */
export async function cannedAnswers(queries: Queries): Promise<CannedAnswer[]> {
  return queries
    .selectFrom('canned_answer')
    .select(['id', 'title', 'body'])
    .orderBy('title')
    .orderBy('id')
    .execute();
}

/** Keeps an answer: a new one, or the one of this id changed. Answers its id. */
export async function keepCanned(
  queries: Queries,
  { title, body }: z.infer<typeof writtenCanned>,
  id: string | undefined,
  nowMs: number,
): Promise<string> {
  const row = { id: id ?? newId(nowMs), title, body, changed_at: new Date(nowMs) };
  await queries
    .insertInto('canned_answer')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ title, body, changed_at: row.changed_at }),
    )
    .execute();
  return row.id;
}

/** Takes an answer away. */
export async function dropCanned(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('canned_answer').where('id', '=', id).execute();
}

/** What was typed with a canned answer put below it, the customer's name and order in their places. */
export function withCanned(
  typed: string,
  { body }: Pick<CannedAnswer, 'body'>,
  customer: { readonly name: string; readonly orderNumber: string | null },
): string {
  const filled = body
    .replaceAll('{name}', () => customer.name)
    .replaceAll('{order}', () => customer.orderNumber?.toUpperCase() ?? '');
  return [typed.trim(), filled].filter((part) => part !== '').join('\n\n');
}
