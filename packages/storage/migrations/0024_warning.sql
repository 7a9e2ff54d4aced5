-- Up Migration

-- `at_risk`: when a worker looked last, its cargo was more likely to be laden than to be answered first. `warned_for`: the
-- `asked_at` for which that was told: where people are asked anew, they are warned anew.
alter table referral
  add column at_risk boolean not null default false,
  add column warned_for timestamptz;
create index referral_at_risk on referral (stoppable_until, id) where at_risk;
-- The exams of a time: the pace of each port.
create index exam_started on exam (started_at);
