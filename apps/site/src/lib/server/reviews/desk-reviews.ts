import { sql } from 'kysely';
import type { Database, Queries } from '../database/database.ts';
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

/** The desk's side of reviews. Each deed answers whether there was something to do. */
export interface DeskReviews {
  readonly held: () => Promise<readonly HeldReview[]>;
  readonly heldCount: () => Promise<number>;
  /** The latest that are shown, to be answered. */
  readonly shown: () => Promise<readonly AnswerableReview[]>;
  readonly show: (at: ReviewAt, nowMs: number) => Promise<boolean>;
  /** Refuses it for a rule, and writes to its author which one. */
  readonly refuse: (
    at: ReviewAt,
    rule: RefusalRule,
    link: string,
    nowMs: number,
  ) => Promise<boolean>;
  /** The seller's answer, shown below it; an empty one takes it away. */
  readonly answer: (at: ReviewAt, text: string, link: string, nowMs: number) => Promise<boolean>;
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

/** The desk's side of reviews over a database. Wake the job `mail` after `refuse` and `answer`. */
export function openDeskReviews({ db }: Pick<Database, 'db'>): DeskReviews {
  return {
    held: () => listed(db, 'held').orderBy('review.created_at').execute(),
    heldCount: async () => {
      const { count } = await db
        .selectFrom('review')
        .select(sql<number | string>`count(*)`.as('count'))
        .where('state', '=', 'held')
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    shown: () =>
      listed(db, 'shown')
        .select(['review.rating', 'review.answer'])
        .orderBy('review.id', 'desc')
        .execute(),
    show: async (at, nowMs) => {
      const { numUpdatedRows } = await placed(db, at)
        .set({ state: 'shown', refused_for: null, shown_at: new Date(nowMs) })
        .where('state', '!=', 'shown')
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    refuse: (at, rule, link, nowMs) =>
      db.transaction().execute(async (change) => {
        const { numUpdatedRows } = await placed(change, at)
          .set({ state: 'refused', refused_for: rule })
          .where('state', '!=', 'refused')
          .executeTakeFirstOrThrow();
        if (numUpdatedRows !== 1n) return false;
        await tell(change, at, refusedLetter(rule, link), nowMs);
        return true;
      }),
    answer: (at, text, link, nowMs) =>
      db.transaction().execute(async (change) => {
        const given = text === '' ? null : text;
        const { numUpdatedRows } = await placed(change, at)
          .set({ answer: given, answered_at: given === null ? null : new Date(nowMs) })
          .where('state', '=', 'shown')
          .executeTakeFirstOrThrow();
        if (numUpdatedRows !== 1n) return false;
        if (given !== null) await tell(change, at, answeredLetter(given, link), nowMs);
        return true;
      }),
  };
}
