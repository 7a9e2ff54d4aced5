-- Up Migration

-- What people write on a referral. The decision that records it gives notes their order.
create table note (
  id uuid primary key,
  referral_id uuid not null references referral (id),
  position bigint not null unique references decision (position),
  text text not null,
  created_by text not null,
  created_at timestamptz not null default now()
);
create index note_referral on note (referral_id, position);

-- What was decided about a referral, whatever the kind.
drop index if exists decision_referral;
create index decision_referral on decision ((body ->> 'referral'), position) where body ->> 'referral' is not null;

-- How many open referrals somebody has.
create index referral_assignee on referral (assignee) where status <> 'closed' and assignee is not null;

-- The cancellations that are still to be acted on: those after `position`. Of those before this, people have been asked
-- to decide. Few shipments are canceled, so the index costs the others nothing.
create table cancellation_head (position bigint not null);
create unique index on cancellation_head ((true));
insert into cancellation_head select position from log_head;
create index shipment_canceled on shipment (position) where state = 'canceled';
