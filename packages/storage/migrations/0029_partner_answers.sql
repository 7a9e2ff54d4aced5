-- Up Migration

-- Whether an answer or a correction says that firearms, parts or ammunition were found: the one that stands then confirms
-- a seizure.
alter table release_message add column confirms boolean not null default false;

-- Of the decision that records the acknowledgment.
alter table release_recipient add column acknowledged_position bigint;
