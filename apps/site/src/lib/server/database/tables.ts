import type { MailTables } from '../mail/tables.ts';
import type { ReviewTables } from '../reviews/tables.ts';
import type { ShopTables } from '../shop/tables.ts';
import type { TalkTables } from '../talk/tables.ts';

/** Every table, by name. A room adds its own here. */
export type Tables = MailTables & ShopTables & ReviewTables & TalkTables;
