import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';

/** How much waits in each queue of the desk. */
export interface DeskCounts {
  readonly toSend: number;
  readonly returns: number;
  readonly questions: number;
  readonly comments: number;
  readonly reported: number;
  readonly reviews: number;
}

/** Counts what waits, in one question to the database. */
export async function deskCounts(queries: Queries): Promise<DeskCounts> {
  const { rows } = await sql<DeskCounts>`
    select
      (select count(*) from shop_order where state = 'paid' and mode <> 'demo')::int as "toSend",
      (select count(*) from return_case where state in ('asked', 'accepted', 'received'))::int
        as returns,
      (select count(*) from ticket where state = 'open')::int as questions,
      (select count(*) from comment where state = 'held')::int as comments,
      (select count(distinct (r.page, r.comment_id)) from comment_report r
        join comment c on c.page = r.page and c.id = r.comment_id
        where r.settled_at is null and c.state = 'shown')::int as reported,
      (select count(*) from review where state = 'held')::int as reviews`.execute(queries);
  return rows[0]!;
}
