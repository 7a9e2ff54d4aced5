-- Up Migration

-- How people call the holder of a token, and whether that is a federal officer (15 CFR 30.60). So far every US role was
-- one.
alter table token add column name text, add column federal boolean not null default false;
update token set federal = true
 where role in ('analyst', 'investigator', 'supervisor', 'rule_author', 'auditor', 'admin');

-- Who did what, or read what. Rows are only ever added, by `audit_append`: each has the SHA-256 of its content and of the
-- row before, so a row that is altered, deleted or slipped in breaks the chain from there on.
create table audit_entry (
  seq bigint primary key,
  at timestamptz not null,
  -- The kind of a decision, or another act such as `referral_read`.
  act text not null,
  -- JSON: subject, role, token, agency (packages/contracts, auditActorSchema).
  actor text not null,
  -- What it was done to, as `kind/id`.
  target text,
  -- Why somebody read it.
  purpose text,
  -- JSON: what else the act says of itself; never a secret.
  about text,
  -- The decision that the entry records; null for what decides nothing.
  decision bigint,
  hash bytea not null check (length(hash) = 32)
);
create index on audit_entry (at, seq);
create index on audit_entry (target, seq);
create index on audit_entry ((actor::json ->> 'subject'), seq);
-- The end of the chain, and the lock under which it grows.
create table audit_head (seq bigint not null, hash bytea not null);
create unique index on audit_head ((true));
insert into audit_head values (0, '\x0000000000000000000000000000000000000000000000000000000000000000');

-- The content of an entry, as it is hashed: each value as netstring (its bytes in UTF-8, counted), `-,` for null.
create function audit_content(variadic parts text[]) returns bytea language sql immutable as $$
  select convert_to(string_agg(coalesce(octet_length(convert_to(part, 'UTF8')) || ':' || part || ',', '-,'), '' order by at), 'UTF8')
    from unnest(parts) with ordinality as p (part, at)
$$;

-- Adds entries to the chain, in their order. The lock on the head lasts until the transaction ends, so this is the last
-- lock that a transaction takes. Returns the number of the last entry.
create function audit_append(acts text[], actors text[], targets text[], purposes text[], abouts text[], decisions bigint[])
returns bigint language plpgsql as $$
declare
  head audit_head;
  moment timestamptz;
begin
  select * into head from audit_head for update;
  if not found then raise exception 'audit_head is empty'; end if;
  for i in 1 .. coalesce(array_length(acts, 1), 0) loop
    moment := clock_timestamp();
    head.seq := head.seq + 1;
    head.hash := sha256(head.hash || audit_content(
      head.seq::text, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      acts[i], actors[i], targets[i], purposes[i], abouts[i], decisions[i]::text));
    insert into audit_entry (seq, at, act, actor, target, purpose, about, decision, hash)
    values (head.seq, moment, acts[i], actors[i], targets[i], purposes[i], abouts[i], decisions[i], head.hash);
  end loop;
  update audit_head set seq = head.seq, hash = head.hash;
  return head.seq;
end
$$;

-- What other systems and open screens hear of: server-sent events and webhooks read it. Transactions commit in another
-- order than they write, so readers go by `transaction`, and no further than the oldest one that still runs: what they
-- have passed never changes.
create table event (
  transaction xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  at timestamptz not null default now(),
  kind text not null,
  referral_id uuid,
  tier smallint,
  version integer,
  status text,
  -- The feed that hears of it; null for what people hear.
  feed_id text,
  body json,
  primary key (transaction, id)
);
create index on event (at);

-- Every change of a referral that people see is an event, whoever writes it.
create function referral_event() returns trigger language plpgsql as $$
begin
  insert into event (kind, referral_id, tier, version, status)
  values (case
            when tg_op = 'INSERT' then 'referral.created'
            when new.status = 'closed' and old.status <> 'closed' then 'referral.closed'
            when new.status <> 'closed' and old.status = 'closed' then 'referral.reopened'
            else 'referral.changed' end,
          new.id, new.tier, new.version, new.status);
  return null;
end
$$;
create trigger referral_created after insert on referral for each row execute function referral_event();
create trigger referral_changed after update of version on referral for each row
  when (old.version is distinct from new.version) execute function referral_event();
