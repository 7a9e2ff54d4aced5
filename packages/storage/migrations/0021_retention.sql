-- Up Migration

-- Somebody has ordered that these be kept, whatever their age. `kind` says of what `target` is the id: of a party, every
-- shipment that states its name is kept. In force until it is lifted.
create table legal_hold (
  id uuid primary key,
  position bigint not null unique references decision (position),
  kind text not null check (kind in ('shipment', 'referral', 'manifest', 'party')),
  target uuid not null,
  reason text not null,
  placed_by text not null,
  placed_at timestamptz not null default now(),
  -- Of the decision that lifted it.
  lifted_position bigint references decision (position),
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text,
  check ((lifted_position is null) = (lifted_by is null) and (lifted_by is null) = (lifted_at is null))
);
create index legal_hold_target on legal_hold (target);
create index legal_hold_standing on legal_hold (position) where lifted_position is null;

-- Of a hold on a party: it and whoever was one with it when the hold was placed, by the fact keys of their names.
create table legal_hold_party (
  hold_id uuid not null references legal_hold (id) on delete cascade,
  party_id uuid not null,
  name_key uuid not null,
  primary key (hold_id, party_id)
);

-- What retention would do on a day, as it was told to somebody. `hash`: of everything that it would delete.
create table retention_plan (
  hash text primary key,
  day date not null,
  made_at timestamptz not null,
  body json not null
);

-- A plan that is carried out, batch by batch. `reached`: the first position of the last manifest that is done.
-- `planned`, `deleted`: counts by kind.
create table retention_run (
  id uuid primary key,
  -- Of the decision that began it.
  position bigint not null unique references decision (position),
  plan text not null,
  day date not null,
  reason text not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  status text not null default 'queued' check (status in ('queued', 'running', 'finished', 'canceled')),
  reached bigint not null default 0,
  planned json not null,
  deleted json not null default '{}',
  batches integer not null default 0,
  started_at timestamptz,
  advanced_at timestamptz,
  ended_at timestamptz,
  -- Of the decision that ended it.
  ended_position bigint references decision (position),
  last_error text
);
-- One at a time.
create unique index retention_run_open on retention_run ((true)) where status in ('queued', 'running');
create index retention_run_created on retention_run (created_at desc, id desc);

-- How often retention took parties out of the directory. A worker that remembers whom it has written there forgets that
-- when this has changed.
create table directory_removal (single boolean primary key default true check (single), count bigint not null);
insert into directory_removal (count) values (0);

-- Those with neither address nor phone, who count as named while a namesake is.
create index party_unanchored on party (name_key) where anchor_key is null;

-- When retention took the words out of a decision about what it deleted: what was decided stays, and its hash in the
-- audit is that of the whole body.
alter table decision add column redacted_at timestamptz;
create index decision_of_shipment on decision ((body ->> 'shipment')) where body ->> 'shipment' is not null;
-- The last decision of a kind, which every chunk asks for.
create index decision_kind on decision (kind, position);
