-- Up Migration

-- What may be told to whom outside the federal government, and on what ground (19 CFR 103.33). `agency`: as its officers'
-- tokens name it. `position`: of the decision that made it.
create table agreement (
  id uuid primary key,
  agency text not null,
  countries text[] not null check (cardinality(countries) > 0),
  ground text not null,
  assurance text not null,
  valid_from timestamptz not null,
  valid_to timestamptz check (valid_to > valid_from),
  demonstration boolean not null default false,
  suspended_at timestamptz,
  suspended_by text,
  suspension_reason text,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  position bigint not null,
  check ((suspended_at is null) = (suspension_reason is null) and (suspended_at is null) = (suspended_by is null)),
  check ((ended_at is null) = (end_reason is null) and (ended_at is null) = (ended_by is null))
);
create index agreement_agency on agreement (agency);
create index agreement_position on agreement (position);

-- An agency violated an assurance (19 CFR 103.33(b)(2)). That is of the agency, not of one agreement: it outlives each of
-- them, and keeps others from being made, until it is settled. `agreement_id`: under which it was recorded. `finding`: as what
-- it was settled.
create table agreement_breach (
  -- Of the decision that recorded it.
  position bigint primary key references decision (position),
  agency text not null,
  agreement_id uuid not null references agreement,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  settled_position bigint references decision (position),
  finding text,
  settlement_reason text,
  settled_by text,
  settled_at timestamptz,
  check (
    (settled_position is null) = (settled_at is null) and (settled_position is null) = (settled_by is null)
    and (settled_position is null) = (finding is null) and (settled_position is null) = (settlement_reason is null)
  )
);
-- At most one stands.
create unique index agreement_breach_standing on agreement_breach (agency) where settled_position is null;
create index agreement_breach_agency on agreement_breach (agency, position);

-- A shipment that was released to partners. `rel_to`: the countries of its mark REL TO, `US` for USA, null where it has
-- none; the rest of its marks was checked when it was made. `seen_position`: of the revision that stood then, after which
-- changes are told. `departure_at` and `arrival_at`: as the shipment's manifest stated them when the worker looked last, for
-- the worker alone; no departure: it has not looked yet.
create table release (
  id uuid primary key,
  shipment_id uuid not null,
  referral_id uuid,
  purpose text not null,
  tearline text not null,
  urgency text not null,
  answer_by timestamptz,
  expires_at timestamptz,
  marks jsonb,
  rel_to text[],
  seen_position bigint not null,
  departure_at timestamptz,
  arrival_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  position bigint not null
);
create index release_shipment on release (shipment_id);
create index release_referral on release (referral_id) where referral_id is not null;
create index release_listed on release (created_at, id);
create index release_position on release (position);
create index release_departure on release (departure_at);
create index release_arrival on release (arrival_at) where arrival_at is not null;

-- Its copy for one agency: no other's touches it, so neither its numbers nor its dates tell of them. Under which agreement,
-- and which of that agreement's countries it was released to. `acknowledged_position`: of the decision that records it.
create table release_recipient (
  release_id uuid not null references release on delete cascade,
  agency text not null,
  countries text[] not null check (cardinality(countries) > 0),
  agreement_id uuid not null references agreement,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawal_reason text,
  acknowledged_at timestamptz,
  acknowledged_by text,
  acknowledged_position bigint,
  primary key (release_id, agency),
  check ((withdrawn_at is null) = (withdrawal_reason is null) and (withdrawn_at is null) = (withdrawn_by is null)),
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index release_recipient_agency on release_recipient (agency, release_id);
create index release_recipient_agreement on release_recipient (agreement_id);
create index release_recipient_acknowledged on release_recipient (acknowledged_position)
  where acknowledged_position is not null;

-- What is said about a copy, numbered from 1: by the recipient (answer, correction, question) or to it (reply). A correction
-- takes the place of the answer that stood. `body` as JSON (packages/contracts/http/partner). `confirms`: an answer or a
-- correction that says that firearms, parts or ammunition were found; the one that stands then confirms a seizure.
create table release_message (
  id uuid primary key,
  release_id uuid not null,
  agency text not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('answer', 'correction', 'question', 'reply')),
  body jsonb not null,
  marks jsonb,
  confirms boolean not null default false,
  by text not null,
  by_agency text,
  at timestamptz not null,
  position bigint not null,
  unique (release_id, agency, number),
  foreign key (release_id, agency) references release_recipient on delete cascade
);
create index release_message_position on release_message (position);

-- Who read a copy, how and what: `shipment_position` is that of the newest revision that they were shown.
create table release_read (
  release_id uuid not null,
  agency text not null,
  subject text not null,
  channel text not null check (channel in ('api', 'export', 'notice', 'webhook')),
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null default 1,
  shipment_position bigint not null,
  primary key (release_id, agency, subject, channel),
  foreign key (release_id, agency) references release_recipient on delete cascade
);

-- What an agency hears of its own copies, numbered for it alone: a number of all would tell how much others hear. `id`: how
-- its listeners name an event; an officer who speaks for some of the agency's countries hears some of its events, and
-- numbers would tell how many there are of the others.
create table partner_event (
  agency text not null,
  number bigint not null check (number > 0),
  id uuid not null default gen_random_uuid(),
  kind text not null,
  release_id uuid not null,
  at timestamptz not null,
  primary key (agency, number)
);
create unique index partner_event_id on partner_event (agency, id);
create index partner_event_release on partner_event (release_id);
-- They are removed by age.
create index partner_event_at on partner_event (at);

-- Up to which position of the log the recipients of shipments were told that these were amended or canceled.
create table partner_told (position bigint not null);
create unique index on partner_told ((true));
insert into partner_told select position from log_head;

-- A partner's webhook: whose it is and for which countries it hears, as of who made it, and the number of the last event
-- of which a message was made.
alter table webhook
  add column agency text,
  add column countries text[],
  add column heard_number bigint,
  -- Who last changed it, whom a recall names as who was sent what it sends; null: who made it.
  add column changed_by text,
  add check ((agency is null) = (countries is null) and (agency is null) = (heard_number is null)),
  add check (agency is null or feed_id is null);
create index webhook_agency on webhook (agency) where agency is not null;

-- What a message for a partner tells of, which goes only while that may be read, and the revision that it was made from.
alter table webhook_delivery add column release_id uuid, add column shipment_position bigint;
create index webhook_delivery_waiting_release on webhook_delivery (webhook_id)
  where release_id is not null and status = 'waiting';
-- They go with what they tell of.
create index webhook_delivery_release on webhook_delivery (release_id) where release_id is not null;
