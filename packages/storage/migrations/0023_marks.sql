-- Up Migration

-- What a referral is marked with, as JSON (packages/contracts, marksSchema); null: nothing.
alter table referral add column marks jsonb;
