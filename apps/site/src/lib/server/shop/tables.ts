import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Moment } from '../mail/tables.ts';
import type { Address } from './address.ts';
import type { CheckoutLine, ChosenShipping } from './checkout.ts';

/** Where the money came from: nowhere, the payment service's rehearsal, or a person. */
export type OrderMode = 'demo' | 'test' | 'live';

type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;
type OptionalMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Json<T extends object> = JSONColumnType<T>;

export interface ProductTable {
  id: string;
  slug: string;
  name: string;
  summary: string;
  description: string;
  tool: string;
  offered: boolean;
  demo: boolean;
  created_at: Moment;
}

export interface PriceTable {
  product_id: string;
  currency: string;
  amount: number;
}

export interface StockTable {
  product_id: string;
  on_hand: number;
  reserved: number;
}

export interface ReservationTable {
  product_id: string;
  checkout_id: string;
  quantity: number;
  until: OptionalMoment;
}

export interface CheckoutTable {
  id: string;
  mode: OrderMode;
  state: 'open' | 'pending' | 'done' | 'expired';
  currency: string;
  lines: Json<CheckoutLine[]>;
  shipping: Json<ChosenShipping>;
  subtotal: number;
  shipping_amount: number;
  session_id: Optional<string>;
  payment_url: Optional<string>;
  created_at: Moment;
  expires_at: Moment;
}

export interface OrderTable {
  id: string;
  number: string;
  mode: OrderMode;
  state: 'paid' | 'shipped' | 'delivered' | 'cancelled';
  currency: string;
  subtotal: number;
  shipping_amount: number;
  tax_amount: number;
  total: number;
  shipping: Json<ChosenShipping>;
  tax_note: string;
  email: Optional<string>;
  name: Optional<string>;
  address: ColumnType<Address | null, string | null, string | null>;
  country: Optional<string>;
  payment_intent: Optional<string>;
  paid_at: Moment;
  shipped_at: OptionalMoment;
  delivered_at: OptionalMoment;
  carrier: Optional<string>;
  tracking_number: Optional<string>;
  tracking_url: Optional<string>;
  reminded_at: OptionalMoment;
  asked_how_at: OptionalMoment;
  erased_at: OptionalMoment;
}

export interface OrderLineTable {
  order_id: string;
  line: number;
  product_id: string;
  name: string;
  quantity: number;
  unit_amount: number;
}

export interface PaymentEventTable {
  checkout_id: string;
  event_id: string;
  type: string;
  received_at: Moment;
}

export interface ReturnTable {
  order_id: string;
  id: string;
  state: 'asked' | 'accepted' | 'received' | 'refunded' | 'declined';
  directions: Optional<string>;
  asked_at: Moment;
  accepted_at: OptionalMoment;
  received_at: OptionalMoment;
  closed_at: OptionalMoment;
}

export interface RefundTable {
  order_id: string;
  id: string;
  amount: number;
  state: 'asked' | 'pending' | 'succeeded' | 'failed';
  return_id: Optional<string>;
  service_id: Optional<string>;
  attempts: Generated<number>;
  next_try_at: Moment;
  created_at: Moment;
  settled_at: OptionalMoment;
}

export interface SeriesTable {
  name: string;
  last: number;
}

export interface AuditTable {
  subject_id: string;
  id: string;
  at: Moment;
  operator: string;
  action: string;
  detail: Json<Record<string, unknown>>;
}

export interface ShopTables {
  product: ProductTable;
  price: PriceTable;
  stock: StockTable;
  reservation: ReservationTable;
  checkout: CheckoutTable;
  shop_order: OrderTable;
  order_line: OrderLineTable;
  payment_event: PaymentEventTable;
  return_case: ReturnTable;
  refund: RefundTable;
  series: SeriesTable;
  audit: AuditTable;
}
