-- Up Migration

-- Where other systems are told of what happens. `secret`: what messages are signed with, encrypted with a key that does
-- not stand here; while it is being replaced the former one signs, too, until `former_until`. `host`: of the address, with
-- its port; attempts are shared out by it. `failing_since`: the first attempt that failed since the last that did not.
create table webhook (
  id uuid primary key,
  url text not null,
  host text not null,
  events text[] not null check (cardinality(events) > 0),
  -- The feed whose events it hears; null for those of people.
  feed_id text,
  description text,
  secret bytea not null,
  former_secret bytea,
  former_until timestamptz,
  status text not null default 'active' check (status in ('active', 'paused', 'disabled')),
  disabled_reason text,
  failing_since timestamptz,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((former_secret is null) = (former_until is null)),
  check ((status = 'disabled') = (disabled_reason is not null))
);

-- One message for one webhook, until it is pruned. `subject`: what it is about; messages about the same go in the order
-- of `sequence`, each once the one before was delivered or given up. `sequence` follows the order of the events.
create table webhook_delivery (
  sequence bigint generated always as identity primary key,
  id uuid not null unique,
  webhook_id uuid not null references webhook on delete cascade,
  -- Null for a test, which no event is behind.
  event_id bigint,
  kind text not null,
  subject text not null,
  body text not null,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'dead')),
  attempts integer not null default 0,
  created_at timestamptz not null,
  first_attempt_at timestamptz,
  last_attempt_at timestamptz,
  next_attempt_at timestamptz not null,
  -- Until when a worker has it in hand; one that ends meanwhile leaves it to others.
  leased_until timestamptz,
  ended_at timestamptz,
  last_status smallint,
  last_error text,
  unique (webhook_id, event_id)
);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, subject, sequence) where status = 'waiting';
create index webhook_delivery_due on webhook_delivery (webhook_id, next_attempt_at) where status = 'waiting';
create index webhook_delivery_listed on webhook_delivery (webhook_id, status, sequence);
-- What is pruned.
create index webhook_delivery_ended on webhook_delivery (coalesce(ended_at, created_at));

-- Up to which event messages have been made for webhooks; what existed before this migration is told to none.
create table webhook_progress (transaction xid8 not null, event_id bigint not null);
create unique index on webhook_progress ((true));
insert into webhook_progress
select coalesce(last.transaction, '0'), coalesce(last.id, 0)
  from (select) as one
  left join (select transaction, id from event order by transaction desc, id desc limit 1) as last on true;

-- The last event that was pruned; who asks for what came before it has missed something.
create table event_pruned (transaction xid8 not null, event_id bigint not null);
create unique index on event_pruned ((true));
insert into event_pruned values ('0', 0);
