-- What tells copies and floods apart while a comment waits: a scrambled client, which is forgotten as
-- soon as somebody has decided, and a hash of the letters alone.
alter table comment add column sender text not null default '';
alter table comment add column likeness text not null default '';
alter table comment add column refused_at timestamptz;
create index comment_text on comment (page, text_hash);
create index comment_likeness on comment (likeness) where state = 'held';
create index comment_email on comment (email);
create index comment_refused on comment (refused_at) where state = 'refused';
create index ticket_answered on ticket (first_answer_at);
create index ticket_email on ticket (email);

-- Answers the desk gives often, in its own words.
create table canned_answer (
  id uuid not null,
  title text not null,
  body text not null,
  changed_at timestamptz not null,
  primary key (id)
);

-- Whether somebody at the desk gets the letter of the week.
alter table operator add column weekly_letter boolean not null default true;
