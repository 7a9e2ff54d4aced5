-- Up Migration

-- Cargo that must not be loaded: somebody asks for the hold, somebody places it, and it ends once. A row is a hold from
-- its request, or from its placing where nobody asked before, to its end.
create table hold (
  id uuid primary key,
  referral_id uuid not null references referral (id),
  shipment_id uuid not null,
  -- Of the shipment when the hold was made: whom the feed hears it about.
  feed_id text not null,
  manifest_number text not null,
  bill text not null,
  master_bill text,
  requested_by text,
  requested_at timestamptz,
  placed_by text,
  placed_at timestamptz,
  -- Of the decisions: positions follow the order of commit, so a reader who goes by them misses nothing.
  placed_position bigint references decision (position),
  released_by text,
  released_at timestamptz,
  released_position bigint references decision (position),
  -- withdrawn: the request ended before anybody placed it. lifted: by a person. disposed: with how the referral ended.
  how text check (how in ('withdrawn', 'lifted', 'disposed')),
  -- Whether the cargo was examined between placing and release.
  examined boolean not null default false,
  -- Why it was released without that (packages/contracts, waiverGrounds).
  ground text,
  -- Who asked for it: they alone never release it unexamined.
  asked_by text not null generated always as (coalesce(requested_by, placed_by)) stored,
  -- The last thing that its feed hears of it.
  told_position bigint generated always as (coalesce(released_position, placed_position)) stored,
  check ((requested_by is null) = (requested_at is null)),
  check ((placed_by is null) = (placed_at is null) and (placed_by is null) = (placed_position is null)),
  check ((released_by is null) = (released_at is null) and (released_by is null) = (released_position is null)
         and (released_by is null) = (how is null)),
  check (how is null or (how = 'withdrawn') = (placed_by is null)),
  -- Four eyes.
  check (placed_by is null or released_by is null or examined
         or ground is not null and released_by <> coalesce(requested_by, placed_by))
);
-- A bill is held or it is not: a second hold on the same shipment could be released while the first one stands.
create unique index hold_standing on hold (shipment_id) where released_position is null;
create index hold_referral on hold (referral_id);
create index hold_told on hold (feed_id, told_position) where placed_position is not null;
create index hold_placed on hold (feed_id, told_position)
  where placed_position is not null and released_position is null;
create index hold_bill on hold (feed_id, bill) where placed_position is not null;

-- The examinations of a referral's cargo, one after another.
create table exam (
  id uuid primary key,
  referral_id uuid not null references referral (id),
  -- The hold that stood, and who asked for it.
  hold_id uuid references hold (id),
  hold_asked_by text,
  level text not null check (level in ('documents', 'nii', 'tailgate', 'intensive')),
  started_by text,
  started_at timestamptz,
  ended_by text,
  ended_at timestamptz,
  -- disposed: the referral was closed before a result was recorded.
  outcome text check (outcome in ('recorded', 'waived', 'disposed')),
  findings text,
  -- What it came to, where that was said.
  result text check (result in ('nothing_found', 'anomaly', 'contraband')),
  ground text,
  check (result is null or outcome = 'recorded'),
  check ((started_by is null) = (started_at is null)),
  check ((ended_by is null) = (ended_at is null) and (ended_by is null) = (outcome is null)),
  check (outcome is distinct from 'recorded' or findings is not null and started_by is not null),
  -- Four eyes.
  check (outcome is distinct from 'waived' or ground is not null and ended_by is distinct from hold_asked_by)
);
create unique index exam_standing on exam (referral_id) where outcome is null;
create index exam_referral on exam (referral_id);
create index exam_hold on exam (hold_id) where outcome = 'recorded';
