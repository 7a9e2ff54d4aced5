-- Up Migration

-- What counts in the evidence of an assessment (packages/contracts, storedEvidenceSchema): every sentence of every rule
-- that hit and brought points or a tier; a rule that only adjusts others brings neither. Two assessments with the same
-- hits say the same to people.
create function hits_of(evidence json) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_agg(jsonb_build_object('rule', r.rule ->> 'id', 'points', (r.rule ->> 'points')::int,
            'floor', (r.rule ->> 'floor')::int, 'listed', coalesce((r.rule -> 'sources')::jsonb ? 'watchlist', false),
            'sentence', e.found ->> 'sentence') order by r.at, e.at), '[]')
    from json_array_elements(evidence -> 'rules') with ordinality as r (rule, at)
   cross join json_array_elements(r.rule -> 'evidence') with ordinality as e (found, at)
   where r.rule ->> 'outcome' = 'hit'
     and ((r.rule ->> 'points')::int <> 0 or r.rule ->> 'floor' is not null)
$$;

-- What each rule of the evidence that hit rests on, by its id; without those of which that was not recorded.
create function sources_of(evidence json) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(rule ->> 'id', rule -> 'sources'), '{}')
    from json_array_elements(evidence -> 'rules') as rule
   where rule ->> 'outcome' = 'hit' and rule -> 'sources' is not null
$$;

-- `incomplete`: of the assessment shown. `tier_since`: when it came to its tier, or was reopened in it. `respond_by`:
-- by when people should answer, by the rule set of the assessment; not known of what was referred before this.
-- `raised_because`: who or what the decision that raised it brought out. `goods`: what is shipped, the first
-- description, cut; not known of what was referred before this.
alter table referral
  add column incomplete boolean not null default false,
  add column tier_since timestamptz not null default now(),
  add column respond_by timestamptz,
  add column raised_because text,
  add column goods text;
-- `search` has had accents and no headline so far; from now on it has the headline, and is asked without accents.
update referral r
   set tier_since = coalesce(r.raised_at, r.created_at),
       search = regexp_replace(normalize(concat_ws(E'\n', r.search, lower(normalize(r.headline, NFKC))), NFD), '[\u0300-\u036f]', '', 'g'),
       incomplete = coalesce(
         (select a.incomplete from assessment a where a.position = r.position and a.id = r.assessment_id), false);
-- The order by `respond_by`, those without one last.
create index referral_respond_by on referral (coalesce(respond_by, timestamptz '9999-12-31 23:59:59+00'), id);

-- What made each version of a referral since it was made: an assessment, or a decision about it.
create table referral_version (
  referral_id uuid not null references referral (id),
  version integer not null,
  assessment_id uuid,
  decision bigint references decision (position),
  primary key (referral_id, version)
);

-- Search by a bill, manifest number or conveyance in any case, by its beginning, and by its end, of which an index holds
-- seven characters of a bill, backward: whole ends would cost what it costs to write a shipment, and seven take the room
-- of four. Manifests are fewer, and theirs are whole; the other indexes of manifests have the order of a page, too. ASCII
-- letters alone are folded: what else `upper` folds depends on the locale of a database. Whoever knows a bill as it is
-- written looks for the folded one, too.
create index on shipment ((upper(bill collate "C")), position);
create index on shipment ((reverse(right(upper(bill collate "C"), 7))));
drop index shipment_bill_position_idx;
create index manifest_number on manifest (
  (upper(number collate "C")), ((departure_at at time zone 'UTC')::date), first_position);
create index manifest_number_end on manifest ((reverse(upper(number collate "C"))));
create index manifest_conveyance on manifest (
  (upper((transport ->> 'conveyance') collate "C")), ((departure_at at time zone 'UTC')::date), first_position);
create index manifest_imo on manifest (
  (transport ->> 'imo'), ((departure_at at time zone 'UTC')::date), first_position);
