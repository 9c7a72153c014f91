/**
 * How each table would lie on several machines (Citus), when one PostgreSQL is outgrown.
 *
 * - `by` a column: rows are spread by it. Tables with the same `with` lie together: an order and all
 *   that belongs to it are on one machine, so whatever happens to one order is one local transaction.
 * - `reference`: small, seldom written, the whole table on every machine.
 * - `local`: on the coordinator alone, for the few who work at the desk.
 *
 * A constraint never crosses machines: keys and unique indexes contain the column rows are spread
 * by, and a foreign key stays within its group by that column or points at a reference table.
 * `distributionIssues` proves that of every migration.
 */
export type Placing = { readonly by: string; readonly with: string } | 'reference' | 'local';

export const placing: Readonly<Record<string, Placing>> = {
  mail: { by: 'owner_id', with: 'owner' },
  setting: 'reference',
};
