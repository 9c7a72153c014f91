import type { Queries } from '../database/database.ts';
import type { OrderMode } from '../shop/tables.ts';

/** An order as a line of the queue. */
export interface QueueLine {
  readonly id: string;
  readonly number: string;
  readonly mode: OrderMode;
  readonly state: string;
  readonly name: string | null;
  readonly country: string | null;
  readonly total: number;
  readonly currency: string;
  readonly paidAt: Date;
  readonly returnState: string | null;
}

/** What the queue shows: what waits to be sent, returns under way, or the latest of everything. */
export type QueueKind = 'to-send' | 'returns' | 'all';

/** Lines of the queue: the oldest first where somebody waits, the newest first otherwise. */
export async function queueOf(queries: Queries, kind: QueueKind): Promise<QueueLine[]> {
  const open = ['asked', 'accepted', 'received'] as const;
  let query = queries
    .selectFrom('shop_order')
    .leftJoin('return_case', (join) =>
      join.onRef('return_case.order_id', '=', 'shop_order.id').on('return_case.state', 'in', open),
    )
    .select([
      'shop_order.id',
      'number',
      'mode',
      'shop_order.state',
      'name',
      'country',
      'total',
      'currency',
      'paid_at',
      'return_case.state as return_state',
    ])
    .limit(200);
  if (kind === 'to-send')
    query = query
      .where('shop_order.state', '=', 'paid')
      .where('mode', '!=', 'demo')
      .orderBy('paid_at');
  else if (kind === 'returns')
    query = query.where('return_case.state', 'is not', null).orderBy('return_case.asked_at');
  else query = query.orderBy('paid_at', 'desc');
  const rows = await query.execute();
  return rows.map(({ paid_at: paidAt, return_state: returnState, ...row }) => ({
    ...row,
    paidAt,
    returnState,
  }));
}

/** Letters that nobody could deliver. */
export async function givenUpLetters(queries: Queries): Promise<number> {
  const { count } = await queries
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'given-up')
    .executeTakeFirstOrThrow();
  return Number(count);
}
