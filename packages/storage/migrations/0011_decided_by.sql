-- Up Migration

-- Who decided, beside the subject in `actor`: role, id of the token, agency (packages/contracts, decidedBySchema). Null
-- where it was decided before this was recorded.
alter table decision add column decided_by json;
