-- Up Migration

-- People who were seen: whoever holds a token, or signed in at the issuer, as they were last. Feeds are none.
create table person (
  subject text primary key,
  name text not null,
  role text not null check (role <> 'feed'),
  agency text,
  countries text[],
  federal boolean not null default false,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  -- What they chose to see (packages/contracts, settingsSchema).
  settings json not null default '{}'
);
create index person_role on person (role, subject);
-- Whether somebody holds a token still.
create index token_subject on token (subject);

-- Whoever holds a token already, as the newest says.
insert into person (subject, name, role, agency, countries, federal, first_seen_at, last_seen_at)
select distinct on (subject) subject, coalesce(name, subject), role, agency, countries, federal, created_at, created_at
  from token where role <> 'feed'
 order by subject, created_at desc;

-- `scopes`: what a feed's token is narrowed to; null: all that feeds may. `replaces`: the token that it was made for by
-- rotation. `last_used_at` is exact to a minute.
alter table token
  add column scopes text[] check (scopes is null or role = 'feed'),
  add column replaces uuid references token (id),
  add column last_used_at timestamptz,
  add column revoked_by text,
  add column revoked_because text;
create unique index token_replaces on token (replaces);

-- A browser's session; only the SHA-256 of its cookie is kept. It rests on a token, which it never outlives, or on what
-- the issuer said at sign-in.
create table session (
  id uuid primary key,
  hash bytea not null unique check (length(hash) = 32),
  token_id uuid references token (id),
  issuer text,
  subject text not null,
  name text not null,
  role text not null check (role <> 'feed'),
  agency text,
  countries text[],
  federal boolean not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  check ((token_id is null) <> (issuer is null))
);
create index session_subject on session (subject, created_at);
create index session_expires_at on session (expires_at);
