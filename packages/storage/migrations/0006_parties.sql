-- Up Migration

-- Everyone named on a shipment that was scored: a name at an address, else with a phone, else in a country. What
-- belongs together beyond that (clusters) is found when it is asked for, from facts.
create table party (
  -- Its low 40 bits are the position of the shipment revision that first named it.
  id uuid primary key,
  -- Mixed of the two below, or of name and country (packages/storage, partyKey).
  key uuid not null unique,
  -- Fact keys of its name, and of its address, else its phone, where it has one.
  name_key uuid not null,
  anchor_key uuid,
  -- As first named.
  name text not null,
  kind text,
  town text,
  country text,
  -- Named so far in EEI alone, which is confidential (15 CFR 30.60).
  eei boolean not null,
  -- What a misspelt name still has in common with the right one (packages/parties, searchTokens), hashed.
  tokens integer[] not null
);
create index party_tokens on party using gin (tokens) with (fastupdate = on);

-- Two parties that are one, or are not, because a person says so. In force from `position` until `undone_by`.
create table merge (
  position bigint primary key references decision (position),
  kind text not null check (kind in ('merge', 'refusal')),
  -- Keys of the two, the smaller first.
  key_a uuid not null references party (key),
  key_b uuid not null references party (key),
  reason text not null,
  undone_by bigint references decision (position),
  check (key_a < key_b)
);
create unique index merge_pair on merge (key_a, key_b) where undone_by is null;
create index merge_other on merge (key_b) where undone_by is null;

-- The decision that closed it.
alter table referral add column closed_position bigint references decision (position);
-- What the queue shows as raised.
create index referral_raised on referral (raised_at) where raised_at is not null;
-- What was decided about a referral.
create index decision_referral on decision ((body ->> 'referral'), position)
  where kind in ('disposition', 'reopening');
