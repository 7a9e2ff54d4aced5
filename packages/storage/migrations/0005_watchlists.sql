-- Up Migration

-- A list, by its name. What it says stands in its versions, and which of them holds, in its issues.
create table watchlist (
  id uuid primary key,
  name text not null unique,
  created_at timestamptz not null default now()
);

-- What a list said, each time it said something else. `position`: of the decision that published it.
create table watchlist_version (
  watchlist_id uuid not null references watchlist (id),
  version integer not null,
  position bigint not null unique references decision (position),
  -- SHA-256 over its entries, by id.
  hash bytea not null check (length(hash) = 32),
  format text not null,
  entries integer not null,
  added integer not null,
  changed integer not null,
  removed integer not null,
  primary key (watchlist_id, version)
);

-- From this position on, this version holds; none where the list is retired. The same version may be issued again:
-- nothing it says is new, but it is not stale any more.
create table watchlist_issue (
  position bigint primary key references decision (position),
  watchlist_id uuid not null references watchlist (id),
  version integer,
  published_at timestamptz,
  -- Days after `published_at` from which on the list is stale; null for never.
  max_age_days integer,
  check ((version is null) = (published_at is null))
);
create index watchlist_issue_list on watchlist_issue (watchlist_id, position);

-- An entry stands in the versions from `since` up to before `until`; one that changes is two rows. So a version costs
-- what is new in it, and what two of them differ in is one query.
create table watchlist_entry (
  watchlist_id uuid not null references watchlist (id),
  entry_id text not null,
  since integer not null,
  until integer,
  hash bytea not null check (length(hash) = 16),
  body json not null,
  primary key (watchlist_id, entry_id, since)
);
create index watchlist_entry_since on watchlist_entry (watchlist_id, since);
create index watchlist_entry_until on watchlist_entry (watchlist_id, until) where until is not null;

-- This name is not this entry, a person decided.
create table exclusion (
  position bigint primary key references decision (position),
  id uuid not null unique,
  watchlist_id uuid not null references watchlist (id),
  entry_id text not null,
  -- As it stood on the shipment, and as it is compared.
  name text not null,
  normalized text not null,
  listed text not null,
  reason text not null,
  -- Of the decision that took it back.
  revoked_by bigint references decision (position)
);
create unique index exclusion_pair on exclusion (watchlist_id, entry_id, normalized) where revoked_by is null;
create index exclusion_name on exclusion (normalized);
create index exclusion_revoked on exclusion (revoked_by) where revoked_by is not null;
