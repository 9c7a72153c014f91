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
  product: 'reference',
  price: 'reference',
  stock: { by: 'product_id', with: 'product' },
  reservation: { by: 'product_id', with: 'product' },
  checkout: { by: 'id', with: 'owner' },
  shop_order: { by: 'id', with: 'owner' },
  order_line: { by: 'order_id', with: 'owner' },
  payment_event: { by: 'checkout_id', with: 'owner' },
  return_case: { by: 'order_id', with: 'owner' },
  refund: { by: 'order_id', with: 'owner' },
  review: { by: 'order_id', with: 'owner' },
  series: 'reference',
  operator: 'local',
  operator_session: 'local',
  operator_account: 'local',
  operator_verification: 'local',
  operator_two_factor: 'local',
  audit: { by: 'subject_id', with: 'owner' },
  comment: { by: 'page', with: 'page' },
  comment_report: { by: 'page', with: 'page' },
  ticket: { by: 'id', with: 'ticket' },
  ticket_message: { by: 'ticket_id', with: 'ticket' },
  canned_answer: 'reference',
};
