import type { Database, Queries } from '../database/database.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { allProducts, type Product } from '../shop/catalogue.ts';
import {
  markDelivered,
  markShipped,
  needOrder,
  NotPossible,
  type Tracking,
} from '../shop/orders.ts';
import {
  acceptReturn,
  cancelOrder,
  receiveReturn,
  refundPart,
  refundReturn,
} from '../shop/returns.ts';
import type { Shop } from '../shop/shop.ts';
import { auditEntries, note, type AuditEntry } from './audit.ts';
import { customerData, eraseCustomer, ordersCsv, type Erased } from './customer-data.ts';
import { addProduct, changeProduct, moveStock, type ProductForm } from './products.ts';
import { givenUpLetters, queueOf, type QueueKind, type QueueLine } from './queue.ts';
import { openSignIn, type Operator, type SignIn } from './sign-in.ts';

/** What is done to an order at the desk. */
export type OrderDeed =
  | { readonly deed: 'ship'; readonly tracking: Tracking }
  | { readonly deed: 'deliver' | 'cancel' }
  | { readonly deed: 'refund'; readonly amount: number }
  | { readonly deed: 'accept'; readonly returnId: string; readonly directions: string }
  | { readonly deed: 'receive'; readonly returnId: string; readonly restock: boolean }
  | { readonly deed: 'refund-return'; readonly returnId: string; readonly amount: number };

/** The desk. Whatever changes something is noted in the audit log, in the same transaction. */
export interface Desk {
  readonly signIn: SignIn;
  readonly queue: (kind: QueueKind) => Promise<QueueLine[]>;
  readonly givenUpLetters: () => Promise<number>;
  readonly products: (demo: boolean) => Promise<Product[]>;
  readonly audit: () => Promise<AuditEntry[]>;
  /** Throws `NotPossible` with a sentence for the operator. */
  readonly act: (operator: Operator, orderId: string, deed: OrderDeed) => Promise<void>;
  readonly addProduct: (operator: Operator, product: ProductForm) => Promise<string>;
  readonly changeProduct: (operator: Operator, id: string, product: ProductForm) => Promise<void>;
  readonly moveStock: (operator: Operator, id: string, by: number) => Promise<void>;
  readonly ordersCsv: (operator: Operator) => Promise<string>;
  readonly customerData: (operator: Operator, email: string) => Promise<object>;
  readonly eraseCustomer: (operator: Operator, email: string) => Promise<Erased>;
}

/** Deeds with money or with people's data in them are an owner's. */
const ownerDeeds: ReadonlySet<OrderDeed['deed']> = new Set(['refund', 'cancel', 'refund-return']);
const nobody = '00000000-0000-7000-8000-000000000000';

function needOwner(operator: Operator): void {
  if (operator.role !== 'owner') throw new NotPossible('Only an owner may do this.');
}

async function perform(
  queries: Queries,
  id: string,
  deed: OrderDeed,
  link: string,
  nowMs: number,
): Promise<void> {
  await needOrder(queries, id, true);
  switch (deed.deed) {
    case 'ship':
      return markShipped(queries, id, deed.tracking, link, nowMs);
    case 'deliver':
      return markDelivered(queries, id, link, nowMs);
    case 'cancel':
      return cancelOrder(queries, id, nowMs);
    case 'refund':
      return refundPart(queries, id, deed.amount, nowMs);
    case 'accept':
      return acceptReturn(queries, id, deed.returnId, deed.directions, link, nowMs);
    case 'receive':
      return receiveReturn(queries, id, deed.returnId, deed.restock, nowMs);
    case 'refund-return':
      return refundReturn(queries, id, deed.returnId, deed.amount, nowMs);
  }
}

/** Opens the desk over the shop's database. */
export async function openDesk(
  env: Readonly<Record<string, string | undefined>>,
  database: Database,
  shop: Shop,
  wake: Jobs['wake'],
  now: () => number = Date.now,
): Promise<Desk> {
  const { db } = database;
  const origin = env['ORIGIN'] ? new URL(env['ORIGIN']).origin : 'http://localhost:3000';
  const noted = <T>(
    operator: Operator,
    action: string,
    subjectId: string,
    detail: Readonly<Record<string, unknown>>,
    work: (queries: Queries) => Promise<T>,
  ): Promise<T> =>
    db.transaction().execute(async (queries) => {
      const done = await work(queries);
      await note(queries, { operator: operator.name, action, subjectId, detail }, now());
      return done;
    });
  return {
    signIn: await openSignIn(database, origin),
    queue: (kind) => queueOf(db, kind),
    givenUpLetters: () => givenUpLetters(db),
    products: (demo) => allProducts(db, demo),
    audit: () => auditEntries(db, 200),
    act: async (operator, orderId, deed) => {
      if (ownerDeeds.has(deed.deed)) needOwner(operator);
      const { deed: action, ...detail } = deed;
      await noted(operator, action, orderId, detail, (queries) =>
        perform(queries, orderId, deed, shop.linkOf(orderId), now()),
      );
      for (const job of ['mail', 'refunds']) await wake(job);
    },
    addProduct: async (operator, product) => {
      needOwner(operator);
      return noted(operator, 'add-product', nobody, { slug: product.slug }, (queries) =>
        addProduct(queries, product, now()),
      );
    },
    changeProduct: async (operator, id, product) => {
      needOwner(operator);
      await noted(operator, 'change-product', id, { ...product }, (queries) =>
        changeProduct(queries, id, product),
      );
    },
    moveStock: (operator, id, by) =>
      noted(operator, 'move-stock', id, { by }, (queries) => moveStock(queries, id, by)),
    ordersCsv: async (operator) => {
      needOwner(operator);
      return noted(operator, 'orders-csv', nobody, {}, (queries) => ordersCsv(queries, false));
    },
    customerData: async (operator, email) => {
      needOwner(operator);
      return noted(operator, 'export-customer', nobody, {}, (queries) =>
        customerData(queries, email),
      );
    },
    eraseCustomer: async (operator, email) => {
      needOwner(operator);
      return noted(operator, 'erase-customer', nobody, {}, (queries) =>
        eraseCustomer(queries, email, now()),
      );
    },
  };
}
