-- Up Migration

-- The one counter that orders everything that scoring may know. Whoever appends locks this row, takes the
-- next positions and keeps the lock until commit: positions become visible in their own order, without gaps.
create table log_head (
  single boolean primary key default true check (single),
  position bigint not null check (position >= 0)
) with (fillfactor = 10);
insert into log_head (position) values (0);

-- What people and lists decided, in the same order as what feeds sent.
create table decision (
  position bigint primary key,
  kind text not null,
  actor text not null,
  body json not null,
  recorded_at timestamptz not null default now()
);

create table ruleset (
  id uuid primary key,
  name text not null,
  version integer not null,
  hash bytea not null check (length(hash) = 32),
  source text not null,
  -- Of the decision that published it. The version in force at position p is the last one published up to p.
  position bigint not null unique references decision (position),
  unique (name, version)
);

-- A manifest takes the first of its positions; its changed shipments take the rest, in document order.
create table manifest (
  id uuid primary key,
  feed_id text not null,
  number text not null,
  revision integer not null check (revision >= 1),
  content_hash bytea not null check (length(content_hash) = 32),
  -- Arrived after a later revision: stored, never scored.
  superseded boolean not null,
  first_position bigint not null unique,
  last_position bigint not null,
  departure_at timestamptz not null,
  transport json not null,
  findings json not null,
  -- shipments = scored + unchanged + canceled by name + out_of_scope, or all of it superseded.
  shipments integer not null,
  scored integer not null,
  unchanged integer not null,
  canceled integer not null,
  out_of_scope integer not null,
  submission_id uuid,
  submission_line bigint,
  received_at timestamptz not null,
  unique (feed_id, number, revision)
);
create index manifest_submission on manifest (feed_id, submission_id) where submission_id is not null;

-- Every revision of every shipment. `id` names the shipment through all its revisions; its low 40 bits are
-- the position of the first one, so a shipment is found by id without an index over all partitions.
create table shipment (
  position bigint not null,
  id uuid not null,
  manifest_id uuid not null,
  bill text not null,
  state text not null check (state in ('scored', 'out_of_scope', 'canceled', 'superseded')),
  -- Why a canceled one was canceled: named in the revision, or omitted from it.
  cause text check (cause in ('named', 'omitted')),
  destination text,
  content_hash bytea,
  superseded_by bigint,
  document json,
  findings json,
  primary key (position),
  check ((state = 'canceled') = (document is null))
) partition by range (position);
create index on shipment (bill, position);

-- What shipments share, one row per key and shipment: the basis of history, graph and search.
-- `key` is the first half of the SHA-256 of kind and normalized value; `roles` is a set of bits.
create table fact (
  key uuid not null,
  departure_day date not null,
  position bigint not null,
  kind smallint not null,
  roles smallint not null,
  counterpart uuid,
  superseded_by bigint
) partition by range (departure_day);
create unique index fact_key on fact (key, departure_day, position) include (kind, roles, counterpart, superseded_by);
-- How facts of a replaced shipment are found. Small ranges, because each look-up reads whole ones, and
-- summarized as they fill, because those that are not are read each time.
create index fact_position on fact using brin (position) with (pages_per_range = 16, autosummarize = on);
-- Departures that no calendar month has been opened for: absurd ones, which are also a finding.
create table fact_default partition of fact default;

-- An outcome of scoring one shipment revision. The key makes writing idempotent.
create table assessment (
  position bigint not null,
  known_to bigint not null,
  ruleset_id uuid not null,
  id uuid not null,
  cause text not null,
  feature_set smallint not null,
  -- Hundredths of a point, 0 to 10,000.
  score integer not null check (score between 0 and 10000),
  tier smallint,
  incomplete boolean not null,
  headline text,
  features json not null,
  evidence json not null,
  assessed_at timestamptz not null default now(),
  primary key (position, known_to, ruleset_id)
) partition by range (position);

-- Partitions of a million positions: retention looks at whole ones, and indexes stay small enough for memory.
-- Returns the first position that is not covered. A table is made first and attached after, because
-- attaching does not stop readers and writers, and `create … partition of` does.
create function open_positions(upto bigint) returns bigint language plpgsql as $$
declare
  width constant bigint := 1000000;
  part bigint;
  parent text;
begin
  perform pg_advisory_xact_lock(hashtext('hammerhead.open_positions'));
  for part in 0 .. upto / width loop
    foreach parent in array array['shipment', 'assessment'] loop
      if to_regclass(format('%s_%s', parent, part)) is null then
        execute format('create table %s_%s (like %s including all)', parent, part, parent);
        execute format('alter table %s attach partition %s_%s for values from (%s) to (%s)',
          parent, parent, part, part * width, (part + 1) * width);
      end if;
    end loop;
  end loop;
  return (upto / width + 1) * width;
end $$;

-- Opens the fact partition of a month. Facts that came before it was open lie in the default partition and
-- are moved.
create function open_month(day date) returns void language plpgsql as $$
declare
  first constant date := date_trunc('month', day)::date;
  next constant date := (date_trunc('month', day) + interval '1 month')::date;
  name constant text := 'fact_' || to_char(first, 'YYYYMM');
begin
  perform pg_advisory_xact_lock(hashtext('hammerhead.open_month'));
  if to_regclass(name) is not null then return; end if;
  -- Facts that others are about to commit into the default partition are waited for, so that they move, too.
  lock table fact_default in share row exclusive mode;
  execute format('create table %s (like fact including all)', name);
  if exists (select from fact_default where departure_day >= first and departure_day < next) then
    execute format('with moved as (delete from fact_default where departure_day >= %L and departure_day < %L '
      'returning *) insert into %s select * from moved', first, next, name);
  end if;
  execute format('alter table %s set (autovacuum_vacuum_insert_scale_factor = 0.02)', name);
  execute format('alter table fact attach partition %s for values from (%L) to (%L)', name, first, next);
end $$;

select open_positions(0);

create view log as
  select first_position as position, 'manifest' as kind, id::text as subject from manifest
  union all select position, 'shipment', id::text from shipment
  union all select position, kind, position::text from decision;
