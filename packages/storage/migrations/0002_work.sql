-- Up Migration

-- A range of positions to be scored in one job. It is done in the transaction that writes its assessments,
-- so what is not done here has none. The queue may be lost whole: it is filled again from this table.
create table chunk (
  first_position bigint primary key,
  last_position bigint not null,
  shipments integer not null check (shipments > 0),
  -- Of one submission, or of none: a submission's progress is the sum over its chunks.
  feed_id text,
  submission_id uuid,
  created_at timestamptz not null default now(),
  queued_at timestamptz not null default now(),
  done_at timestamptz,
  -- Failed for good after this many attempts, until a person requeues it.
  attempts integer not null default 0,
  failed_at timestamptz,
  last_error text
);
create index chunk_open on chunk (queued_at) where done_at is null;
create index chunk_open_range on chunk (last_position) where done_at is null;
create index chunk_failed on chunk (failed_at, first_position) where failed_at is not null;
create index chunk_submission on chunk (feed_id, submission_id) where submission_id is not null;

-- One transfer of a stream of manifests. `attempt` fences: a newer transfer of the same id takes over.
create table submission (
  feed_id text not null,
  id uuid not null,
  attempt integer not null default 1,
  -- Lines (or segments) of the stream that are committed: accepted, duplicate or reported as an error.
  lines bigint not null default 0,
  duplicates bigint not null default 0,
  started_at timestamptz not null default now(),
  advanced_at timestamptz not null default now(),
  finished_at timestamptz,
  -- The transfer broke off; it may be resumed after `lines`.
  interrupted_at timestamptz,
  primary key (feed_id, id)
);

create table submission_error (
  feed_id text not null,
  submission_id uuid not null,
  line bigint not null,
  manifest_number text,
  code text not null,
  errors json not null,
  primary key (feed_id, submission_id, line),
  foreign key (feed_id, submission_id) references submission on delete cascade
);
