-- Comments under a page. `page` is its path, such as `articles/hip-pain-after-running`, and places them.
create table comment (
  page text not null,
  id uuid not null,
  -- The comment it answers; answers are one level deep.
  parent_id uuid,
  state text not null check (state in ('held', 'shown', 'refused', 'deleted')),
  name text not null,
  email text not null,
  text text not null,
  -- Hash of the link by which its author edits or deletes it.
  key_hash text not null,
  -- Hash of the text in lower case, to find the same text twice.
  text_hash text not null,
  -- How much it looks like spam; the desk reads the least suspicious first.
  suspicion integer not null,
  created_at timestamptz not null,
  shown_at timestamptz,
  edited_at timestamptz,
  primary key (page, id),
  foreign key (page, parent_id) references comment (page, id)
);
create index comment_shown on comment (page, id) where state = 'shown';
create index comment_held on comment (suspicion, created_at) where state = 'held';

-- What readers say of a comment that is shown.
create table comment_report (
  page text not null,
  id uuid not null,
  comment_id uuid not null,
  reason text not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (page, id),
  foreign key (page, comment_id) references comment (page, id)
);
create index comment_report_open on comment_report (created_at) where settled_at is null;

-- Questions to the maker. `id` places a conversation with its messages.
create table ticket (
  id uuid not null,
  state text not null check (state in ('open', 'answered', 'closed')),
  name text not null,
  email text not null,
  subject text not null,
  -- The number of an order, as the customer wrote it; nothing is looked up by it here.
  order_number text,
  key_hash text not null,
  created_at timestamptz not null,
  first_answer_at timestamptz,
  changed_at timestamptz not null,
  primary key (id)
);
create index ticket_open on ticket (changed_at) where state = 'open';

create table ticket_message (
  ticket_id uuid not null,
  id uuid not null,
  writer text not null check (writer in ('customer', 'desk')),
  text text not null,
  created_at timestamptz not null,
  primary key (ticket_id, id),
  foreign key (ticket_id) references ticket (id)
);
