-- Up Migration

-- What a shipment leaves behind for the scoring of others (packages/history); null for a canceled one and for one
-- that came after its successor. `supersedes`: the revision that it replaces. `gist`: hash of consignee, goods and
-- values; `late_changes`: how often that changed within 24 hours before departure, up to this revision.
alter table shipment
  add column imprint bytea,
  add column supersedes bigint,
  add column gist integer,
  add column late_changes smallint not null default 0;

-- History is read from imprints; facts are where a search begins, and what it falls back to. `own`: hash of the name
-- of the party that has the key. Dropping a column drops the index that includes it.
alter table fact drop column counterpart, add column own integer not null default 0;
create unique index fact_key on fact (key, departure_day, position);

-- Quantiles by goods, lane and package, each version a decision.
create table baseline (
  position bigint primary key references decision (position),
  -- Computed from imprints up to this position.
  upto bigint not null,
  shipments integer not null,
  body json not null
);

-- Cargo confirmed as seized. `shipment_position`: the revision that was current.
create table seizure (
  position bigint primary key references decision (position),
  shipment_id uuid not null,
  shipment_position bigint not null,
  departure_day date not null,
  -- Of the decision that took it back.
  revoked_by bigint
);
create unique index seizure_shipment on seizure (shipment_id) where revoked_by is null;

-- Scoring again, because of a decision. `cursor`: the last position that is done.
create table rescore (
  position bigint primary key references decision (position),
  cause text not null check (cause in ('seizure', 'watchlist', 'exclusion', 'merge')),
  -- Shipments to be scored again, ascending; null until they have been found.
  positions bigint[],
  done integer not null default 0,
  raised integer not null default 0,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  last_error text
);
create index rescore_open on rescore (position) where finished_at is null;

-- Of the decision that made an assessment necessary; null for a first scoring. `departed`: it left before that.
alter table assessment
  add column cause_position bigint,
  add column departed boolean not null default false;

alter table referral
  add column known_to bigint,
  -- Where a later decision brought it here or to a more urgent tier.
  add column raised_by text,
  add column raised_position bigint,
  add column raised_at timestamptz,
  add column disposition text,
  add column closed_at timestamptz,
  add column closed_by text;
