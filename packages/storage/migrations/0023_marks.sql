-- Up Migration

-- What a referral is marked with, as JSON (packages/contracts, marksSchema); null: nothing.
alter table referral add column marks jsonb;
-- Of a note: what it was marked with and what its referral bore when it was written, the strictest of both; and the agency
-- of who wrote it.
alter table note add column marks jsonb, add column agency text;
