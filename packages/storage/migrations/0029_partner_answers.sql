-- Up Migration

-- Whether an answer or a correction says that firearms, parts or ammunition were found: the one that stands then confirms
-- a seizure.
alter table release_message add column confirms boolean not null default false;
create index release_message_position on release_message (position);

-- Of the decision that records the acknowledgment.
alter table release_recipient add column acknowledged_position bigint;
create index release_recipient_acknowledged on release_recipient (acknowledged_position)
  where acknowledged_position is not null;
