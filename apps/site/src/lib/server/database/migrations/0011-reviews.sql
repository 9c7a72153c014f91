-- What a buyer says of a tool: one for each product of an order, and placed with the order.
create table review (
  order_id uuid not null,
  product_id uuid not null references product (id),
  id uuid not null,
  state text not null check (state in ('held', 'shown', 'refused')),
  rating integer not null check (rating between 1 and 5),
  name text not null,
  text text not null,
  -- True where no money moved: an order of the demo or of a trial of the payment.
  played boolean not null,
  -- The rule it was refused for; never the rating.
  refused_for text check (refused_for in ('insult', 'private', 'harm', 'cure', 'advert')),
  -- What the seller answers, shown below it.
  answer text,
  answered_at timestamptz,
  created_at timestamptz not null,
  shown_at timestamptz,
  edited_at timestamptz,
  primary key (order_id, product_id),
  foreign key (order_id) references shop_order (id),
  check ((state = 'refused') = (refused_for is not null))
);
create index review_shown on review (product_id, id) where state = 'shown';
create index review_held on review (created_at) where state = 'held';

-- When the buyer was asked how it is, once.
alter table shop_order add column asked_how_at timestamptz;
