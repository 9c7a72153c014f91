-- The desk's people and their sessions. Names of columns are those better-auth asks for.
create table operator (
  id text not null primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  "twoFactorEnabled" boolean,
  role text not null check (role in ('owner', 'helper'))
);

create table operator_session (
  id text not null primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references operator (id) on delete cascade
);
create index operator_session_user on operator_session ("userId");

create table operator_account (
  id text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references operator (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index operator_account_user on operator_account ("userId");

create table operator_verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index operator_verification_identifier on operator_verification (identifier);

create table operator_two_factor (
  id text not null primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references operator (id) on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index operator_two_factor_user on operator_two_factor ("userId");
