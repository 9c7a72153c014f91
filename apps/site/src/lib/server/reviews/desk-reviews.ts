import type { Queries } from '../database/database.ts';
import { readOrder, writeToBuyer } from '../shop/orders.ts';
import { ruleWords, type RefusalRule } from './rules.ts';

const atOnce = 50;

/** Which review: that of a product through an order. */
export interface ReviewAt {
  readonly order: string;
  readonly product: string;
}

/** A review that waits. It has no points here, so that they cannot decide. */
export interface HeldReview extends ReviewAt {
  readonly tool: string;
  readonly name: string;
  readonly text: string;
  readonly played: boolean;
  readonly createdAt: Date;
}

export interface AnswerableReview extends HeldReview {
  readonly rating: number;
  readonly answer: string | null;
}

function listed(queries: Queries, state: 'held' | 'shown') {
  return queries
    .selectFrom('review')
    .innerJoin('product', 'product.id', 'review.product_id')
    .select([
      'review.order_id as order',
      'review.product_id as product',
      'product.name as tool',
      'review.name',
      'review.text',
      'review.played',
      'review.created_at as createdAt',
    ])
    .where('review.state', '=', state)
    .limit(atOnce);
}

function placed(queries: Queries, { order, product }: ReviewAt) {
  return queries
    .updateTable('review')
    .where('order_id', '=', order)
    .where('product_id', '=', product);
}

async function tell(
  queries: Queries,
  { order: id }: ReviewAt,
  letter: { readonly subject: string; readonly body: string },
  nowMs: number,
): Promise<void> {
  const order = await readOrder(queries, id);
  if (order) await writeToBuyer(queries, order, letter, nowMs);
}

const refusedLetter = (rule: RefusalRule, link: string) => ({
  subject: 'Your review',
  body: `Your review is not shown, because ${ruleWords[rule]}. How many points you gave played no part, and nobody saw them.\n\nYou can change or delete it through your order:\n\n${link}`,
});

const answeredLetter = (text: string, link: string) => ({
  subject: 'An answer to your review',
  body: `This is shown below your review now:\n\n${text}\n\nYou can change or delete the review through your order:\n\n${link}`,
});

/** Reviews that wait, the oldest first. */
export async function heldReviews(queries: Queries): Promise<readonly HeldReview[]> {
  return listed(queries, 'held').orderBy('review.created_at').execute();
}

/** The latest that are shown, to be answered. */
export async function answerableReviews(queries: Queries): Promise<readonly AnswerableReview[]> {
  return listed(queries, 'shown')
    .select(['review.rating', 'review.answer'])
    .orderBy('review.id', 'desc')
    .execute();
}

/** Shows a review. Answers whether there was something to do, as the two below. */
export async function showReview(queries: Queries, at: ReviewAt, nowMs: number): Promise<boolean> {
  const { numUpdatedRows } = await placed(queries, at)
    .set({ state: 'shown', refused_for: null, shown_at: new Date(nowMs) })
    .where('state', '!=', 'shown')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Refuses it for a rule, and writes to its author which one. Wake the job `mail` afterwards. */
export async function refuseReview(
  queries: Queries,
  at: ReviewAt,
  rule: RefusalRule,
  link: string,
  nowMs: number,
): Promise<boolean> {
  const { numUpdatedRows } = await placed(queries, at)
    .set({ state: 'refused', refused_for: rule })
    .where('state', '!=', 'refused')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await tell(queries, at, refusedLetter(rule, link), nowMs);
  return true;
}

/** The seller's answer, shown below it; an empty one takes it away. Wake the job `mail` afterwards. */
export async function answerReview(
  queries: Queries,
  at: ReviewAt,
  text: string,
  link: string,
  nowMs: number,
): Promise<boolean> {
  const given = text === '' ? null : text;
  const { numUpdatedRows } = await placed(queries, at)
    .set({ answer: given, answered_at: given === null ? null : new Date(nowMs) })
    .where('state', '=', 'shown')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  if (given !== null) await tell(queries, at, answeredLetter(given, link), nowMs);
  return true;
}
