-- Up Migration

-- The services connect as a role that owns nothing here (packages/storage, admitService). What only an owner may do,
-- these functions do for it; their search path is fixed, so that nobody puts a table of their own before ours.
alter function audit_append(text[], text[], text[], text[], text[], bigint[])
  security definer set search_path = public, pg_temp;
alter function open_positions(bigint) security definer set search_path = public, pg_temp;
alter function open_month(date) security definer set search_path = public, pg_temp;
revoke execute on function audit_append(text[], text[], text[], text[], text[], bigint[]) from public;
revoke execute on function open_positions(bigint), open_month(date) from public;

-- Whoever connects as the owner may still insert; changing what stands is refused to them, too.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: the audit is only ever added to', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stands before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
create trigger audit_head_stands before delete or truncate on audit_head
  for each statement execute function refuse_change();
create trigger audit_head_grows before update on audit_head
  for each row when (new.seq < old.seq or (new.seq = old.seq and new.hash <> old.hash)) execute function refuse_change();

-- For what people look for in the audit.
create index on audit_entry (act, seq);
create index on audit_entry (decision) where decision is not null;
