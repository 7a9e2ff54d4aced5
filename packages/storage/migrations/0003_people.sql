-- Up Migration

-- Bearer tokens; only the SHA-256 is kept, which is enough for 256 random bits.
create table token (
  id uuid primary key,
  hash bytea not null unique check (length(hash) = 32),
  role text not null,
  subject text not null,
  feed_id text,
  countries text[],
  agency text,
  created_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  check ((role = 'feed') = (feed_id is not null))
);

-- What is put before people. Columns that the queue sorts and filters by are copied from the shipment.
create table referral (
  id uuid primary key,
  shipment_id uuid not null,
  -- Of the shipment revision and the assessment that it shows.
  position bigint not null,
  assessment_id uuid,
  origin text not null check (origin in ('score', 'person')),
  reason text,
  created_by text,
  -- Null where a person referred a shipment that reached no tier.
  tier smallint,
  score integer,
  status text not null default 'new'
    check (status in ('new', 'assigned', 'in_review', 'hold_requested', 'held', 'examining', 'closed')),
  manifest_number text not null,
  bill text not null,
  shipper text not null,
  consignee text not null,
  destination text not null,
  mode text not null,
  departure_at timestamptz not null,
  headline text not null,
  -- The rules that hit.
  rules text[] not null,
  assignee text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((origin = 'person') = (reason is not null and created_by is not null))
);
-- A shipment has at most one open referral; a newer revision moves it rather than adding another.
create unique index referral_open on referral (shipment_id) where status <> 'closed';
create index referral_shipment on referral (shipment_id);
create index referral_urgency on referral (tier, departure_at, id);
create index referral_created on referral (created_at, id);
create index referral_rules on referral using gin (rules);
