import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';

const atOnce = 50;

/** A review as everybody may read it. */
export interface ShownReview {
  readonly id: string;
  readonly rating: number;
  readonly name: string;
  readonly text: string;
  readonly played: boolean;
  readonly answer: string | null;
  readonly createdAt: Date;
  readonly edited: boolean;
}

/** How many reviews of a product there are. Played ones count nowhere. */
export interface ReviewCounts {
  /** Shown ones by their points, those with one point first. */
  readonly byRating: readonly [number, number, number, number, number];
  readonly shown: number;
  /** Mean of the shown ones; nothing where there is none. */
  readonly mean: number | undefined;
  readonly held: number;
  readonly refused: number;
}

/**
 * Reviews of a product, the newest first, whatever their points; those of before `before` where it is
 * given. Played ones are left out of a shop that sells.
 */
export async function shownReviews(
  queries: Queries,
  productId: string,
  { played, before }: { readonly played: boolean; readonly before?: string | undefined },
): Promise<{ readonly reviews: readonly ShownReview[]; readonly more: boolean }> {
  const rows = await queries
    .selectFrom('review')
    .selectAll()
    .where('product_id', '=', productId)
    .where('state', '=', 'shown')
    .$if(!played, (query) => query.where('played', '=', false))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(atOnce + 1)
    .execute();
  const reviews = rows.slice(0, atOnce).map((row) => ({
    id: row.id,
    rating: row.rating,
    name: row.name,
    text: row.text,
    played: row.played,
    answer: row.answer,
    createdAt: row.created_at,
    edited: row.edited_at !== null,
  }));
  return { reviews, more: rows.length > atOnce };
}

/** Counts all reviews of a product by state and points. */
export async function reviewCounts(queries: Queries, productId: string): Promise<ReviewCounts> {
  const rows = await queries
    .selectFrom('review')
    .select(['state', 'rating', sql<number | string>`count(*)`.as('count')])
    .where('product_id', '=', productId)
    .where('played', '=', false)
    .groupBy(['state', 'rating'])
    .execute();
  const sum = (state: string, rating?: number): number =>
    rows
      .filter((row) => row.state === state && (rating === undefined || row.rating === rating))
      .reduce((total, { count }) => total + Number(count), 0);
  const at = (rating: number): number => sum('shown', rating);
  const shown = sum('shown');
  const points = [1, 2, 3, 4, 5].reduce((total, rating) => total + rating * at(rating), 0);
  return {
    byRating: [at(1), at(2), at(3), at(4), at(5)],
    shown,
    mean: shown > 0 ? points / shown : undefined,
    held: sum('held'),
    refused: sum('refused'),
  };
}
