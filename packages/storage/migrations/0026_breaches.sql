-- Up Migration

-- An agency violated an assurance (19 CFR 103.33(b)(2)). That is of the agency, not of one agreement: it outlives each of
-- them, and keeps others from being made, until it is settled. `agreement_id`: under which it was recorded. `finding`: as what
-- it was settled.
create table agreement_breach (
  -- Of the decision that recorded it.
  position bigint primary key references decision (position),
  agency text not null,
  agreement_id uuid not null references agreement,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  settled_position bigint references decision (position),
  finding text,
  settlement_reason text,
  settled_by text,
  settled_at timestamptz,
  check (
    (settled_position is null) = (settled_at is null) and (settled_position is null) = (settled_by is null)
    and (settled_position is null) = (finding is null) and (settled_position is null) = (settlement_reason is null)
  )
);
-- At most one stands.
create unique index agreement_breach_standing on agreement_breach (agency) where settled_position is null;
create index agreement_breach_agency on agreement_breach (agency, position);

-- It says what the table of breaches says, and would have to be kept in step with it.
alter table agreement drop column breach;

create index agreement_position on agreement (position);
