-- Up Migration

-- Which version of the key functions (packages/history, identityVersion) made the keys of this log. While they are
-- recomputed: for which version, and up to which position that is done.
create table identity_version (
  single boolean primary key default true check (single),
  version integer not null,
  target integer,
  done_to bigint not null default 0
);
insert into identity_version (version) values (1);

-- Only while keys are recomputed: the parties that shipments name by the new keys, and which old key became which, by the
-- first shipment that had it. `id`: of the party that nobody is called by any more.
create table identity_party (key uuid primary key);
create table identity_moved (old_key uuid primary key, new_key uuid not null, id uuid);

-- What a person decided about a party outlives its key: where it is one with the other by itself now, nothing is left to
-- refer to.
alter table merge drop constraint merge_key_a_fkey, drop constraint merge_key_b_fkey;

-- Whoever appends, decides, scores or scores again makes and compares keys: with those of another version it would find
-- nothing of what the log holds, or join strangers again. A process of a release from before this has no such setting.
-- 55000: it may succeed later, elsewhere.
create function require_identity() returns trigger language plpgsql as $$
declare
  has integer := (select version from identity_version);
  makes integer := coalesce(nullif(current_setting('hammerhead.identity', true), '')::integer, 1);
begin
  if makes <> has then
    raise exception 'this process makes keys of version %, and the log has those of version %', makes, has
      using errcode = '55000', hint = 'Prepare the database with the newer release, and start its services.';
  end if;
  return null;
end $$;
create trigger require_identity after update on log_head execute function require_identity();
create trigger require_identity after update on chunk execute function require_identity();
create trigger require_identity after update on rescore execute function require_identity();
