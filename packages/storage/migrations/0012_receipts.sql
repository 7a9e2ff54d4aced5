-- Up Migration

-- What a feed is told of each manifest. Null where an earlier release accepted it, which did not count.
-- finding_count: in the transport and in all shipments as sent. omitted: bills that it left out and so canceled.
alter table manifest add column finding_count integer, add column omitted integer;

-- A submission's manifests are listed in the order of its lines.
drop index manifest_submission;
create index manifest_submission on manifest (feed_id, submission_id, submission_line) where submission_id is not null;

-- The feed's own name for a submission, answered as it was given.
alter table submission add column reference text;
