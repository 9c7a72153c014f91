-- What is sold. `tool` says what kind of thing it is, so that a device can choose by itself.
create table product (
  id uuid not null,
  slug text not null,
  name text not null,
  summary text not null,
  description text not null,
  tool text not null,
  offered boolean not null,
  demo boolean not null,
  created_at timestamptz not null,
  primary key (id),
  unique (slug)
);

-- Amounts are in the currency's smallest unit.
create table price (
  product_id uuid not null references product (id),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount integer not null check (amount > 0),
  primary key (product_id, currency)
);

create table stock (
  product_id uuid not null references product (id),
  on_hand integer not null check (on_hand >= 0),
  reserved integer not null check (reserved >= 0 and reserved <= on_hand),
  primary key (product_id)
);

-- Pieces that a checkout under way holds. Without `until` they wait for a slow payment.
create table reservation (
  product_id uuid not null references product (id),
  checkout_id uuid not null,
  quantity integer not null check (quantity > 0),
  until timestamptz,
  primary key (product_id, checkout_id)
);
create index reservation_until on reservation (until);

-- What somebody is about to pay. Its id becomes the order's.
create table checkout (
  id uuid not null,
  mode text not null check (mode in ('demo', 'test', 'live')),
  state text not null check (state in ('open', 'pending', 'done', 'expired')),
  currency text not null,
  lines jsonb not null,
  shipping jsonb not null,
  subtotal integer not null check (subtotal > 0),
  shipping_amount integer not null check (shipping_amount >= 0),
  session_id text,
  payment_url text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (id)
);
create index checkout_expires on checkout (expires_at) where state = 'open';

-- What was paid. Made by a signed message of the payment service and by nothing else.
create table shop_order (
  id uuid not null,
  number text not null,
  mode text not null check (mode in ('demo', 'test', 'live')),
  state text not null check (state in ('paid', 'shipped', 'delivered', 'cancelled')),
  currency text not null,
  subtotal integer not null,
  shipping_amount integer not null,
  tax_amount integer not null,
  total integer not null,
  shipping jsonb not null,
  tax_note text not null,
  email text,
  name text,
  address jsonb,
  country text,
  payment_intent text,
  paid_at timestamptz not null,
  shipped_at timestamptz,
  delivered_at timestamptz,
  carrier text,
  tracking_number text,
  tracking_url text,
  reminded_at timestamptz,
  erased_at timestamptz,
  primary key (id),
  -- Nothing of a demo is ever sent.
  check (mode <> 'demo' or (shipped_at is null and delivered_at is null))
);
create index shop_order_state on shop_order (state, paid_at);

create table order_line (
  order_id uuid not null,
  line integer not null,
  product_id uuid not null references product (id),
  name text not null,
  quantity integer not null check (quantity > 0),
  unit_amount integer not null,
  primary key (order_id, line),
  foreign key (order_id) references shop_order (id)
);

-- Messages of the payment service that were acted on.
create table payment_event (
  checkout_id uuid not null,
  event_id text not null,
  type text not null,
  received_at timestamptz not null,
  primary key (checkout_id, event_id)
);

create table return_case (
  order_id uuid not null,
  id uuid not null,
  state text not null check (state in ('asked', 'accepted', 'received', 'refunded', 'declined')),
  directions text,
  asked_at timestamptz not null,
  accepted_at timestamptz,
  received_at timestamptz,
  closed_at timestamptz,
  primary key (order_id, id),
  foreign key (order_id) references shop_order (id)
);

create table refund (
  order_id uuid not null,
  id uuid not null,
  amount integer not null check (amount > 0),
  state text not null check (state in ('asked', 'pending', 'succeeded', 'failed')),
  return_id uuid,
  service_id text,
  attempts integer not null default 0,
  next_try_at timestamptz not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (order_id, id),
  foreign key (order_id) references shop_order (id)
);
create index refund_waiting on refund (next_try_at) where state = 'asked';

-- Counts up without a gap: order numbers, apart for each mode.
create table series (
  name text not null,
  last integer not null,
  primary key (name)
);

-- What the people at the desk did.
create table audit (
  subject_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  operator text not null,
  action text not null,
  detail jsonb not null,
  primary key (subject_id, id)
);
create index audit_at on audit (at);
