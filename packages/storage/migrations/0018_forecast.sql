-- Up Migration

-- `port_of_export`: UN/LOCODE. `stoppable_until`: when the cargo is laden, as the manifest states it, else departure less
-- the lead of its mode (packages/reference/src/lading); never after departure. `asked_at`: since when people are asked
-- about it: when it came into the queue, or was last reopened.
alter table referral
  add column port_of_export text,
  add column stoppable_until timestamptz,
  add column asked_at timestamptz not null default now();
update referral r
   set port_of_export = coalesce(upper(trim(t.port)), ''),
       stoppable_until = case when t.lading_at is null
         then r.departure_at - make_interval(hours => case r.mode when 'vessel' then 12 when 'truck' then 1 else 2 end)
         else least(t.lading_at, r.departure_at) end,
       asked_at = coalesce(
         (select max(d.recorded_at) from decision d
           where d.kind = 'reopening' and d.body ->> 'referral' = r.id::text), r.created_at)
  from referral o
  left join lateral (
    select m.transport ->> 'portOfExport' as port, (m.transport ->> 'ladingAt')::timestamptz as lading_at
      from shipment s join manifest m on m.id = s.manifest_id where s.position = o.position) t on true
 where o.id = r.id;
alter table referral alter column port_of_export set not null, alter column stoppable_until set not null;

-- The order by urgency reads each tier in three stretches: what can still be stopped has one index; what is laden and what
-- has departed another, in which the last column is looked at before the row is.
drop index referral_urgency, referral_open_urgency;
create index referral_stoppable on referral ((coalesce(tier::int, 32767)), stoppable_until, id);
create index referral_open_stoppable on referral ((coalesce(tier::int, 32767)), stoppable_until, id)
  where status <> 'closed';
create index referral_urgency on referral ((coalesce(tier::int, 32767)), departure_at, id, stoppable_until);
create index referral_open_urgency on referral ((coalesce(tier::int, 32767)), departure_at, id, stoppable_until)
  where status <> 'closed';

-- The first answer of people to a referral since they were asked: the decision, and the referral as it stood then. One
-- that is reopened is asked again, and keeps how it was answered before.
create table referral_answer (
  referral_id uuid not null references referral (id) on delete cascade,
  asked_at timestamptz not null,
  answered_at timestamptz not null,
  decision bigint not null references decision (position),
  kind text not null,
  tier smallint,
  port_of_export text not null,
  stoppable_until timestamptz not null,
  respond_by timestamptz,
  primary key (referral_id, asked_at)
);
create index referral_answer_at on referral_answer (answered_at);
create index referral_answer_due on referral_answer (respond_by) where respond_by is not null;
create index referral_asked on referral (asked_at);
-- Of what was answered before this, the time that it was asked for is known of the last answer alone.
insert into referral_answer
  (referral_id, asked_at, answered_at, decision, kind, tier, port_of_export, stoppable_until, respond_by)
select distinct on (r.id, a.asked_at)
       r.id, a.asked_at, d.recorded_at, d.position, d.kind, r.tier, r.port_of_export, r.stoppable_until,
       case when a.asked_at = r.asked_at then r.respond_by end
  from decision d
  join referral r on r.id = (d.body ->> 'referral')::uuid
 cross join lateral (
   select coalesce((select max(o.recorded_at) from decision o
                     where o.kind = 'reopening' and o.body ->> 'referral' = r.id::text and o.position < d.position),
                   r.created_at) as asked_at) a
 where d.kind = 'disposition'
 order by r.id, a.asked_at, d.position;
