-- E-mails to be sent. `owner_id` is the order or the thread one belongs to, and places it.
create table mail (
  owner_id uuid not null,
  id uuid not null,
  state text not null check (state in ('waiting', 'sent', 'given-up')),
  recipient text not null,
  subject text not null,
  body text not null,
  -- True for what belongs to a demo: it is written to a folder and never sent.
  rehearsal boolean not null,
  attempts integer not null default 0,
  next_try_at timestamptz not null,
  sent_at timestamptz,
  primary key (owner_id, id)
);
create index mail_waiting on mail (next_try_at) where state = 'waiting';

-- Small facts of this installation, such as the secret that signs rehearsed payments.
create table setting (
  name text not null,
  value text not null,
  primary key (name)
);
