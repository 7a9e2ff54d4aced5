import type { Queryable } from '../pool.js';
import { gaveUp } from '../shipment/state.js';

export interface StatisticsRow {
  readonly asOf: Date;
  readonly reviewed: number;
  readonly pending: number;
  readonly failed: number;
  readonly referred: number;
  readonly withoutTier: number;
  readonly byPerson: number;
  readonly byTier: readonly { readonly tier: number; readonly shipments: number }[];
}

/**
 * Shipments departing from `from` to before `to` (no bound where null): how many were reviewed, are still to
 * be, and were referred, each counted once. A shipment counts with its last revision that was to be scored.
 * One statement, so that the figures are of one moment. It looks up each manifest's shipments by position, and
 * is written so that the planner has no other choice: its guess for a join by ranges is off by orders.
 */
export async function readStatistics(
  db: Queryable,
  from: string | null,
  to: string | null,
): Promise<StatisticsRow> {
  const { rows } = await db.query<StatisticsRow>(
    `with span as (
       select first_position, last_position from manifest
        where not superseded
          and ($1::timestamptz is null or departure_at >= $1::timestamptz)
          and ($2::timestamptz is null or departure_at < $2::timestamptz)),
     revision as (
       select s.id, a.assessed is not null as assessed,
              a.assessed is null and ${gaveUp('s.position')} as failed
         from span
        cross join lateral (
          select id, position, superseded_by from shipment
           where position between span.first_position and span.last_position and state = 'scored' offset 0) s
         left join lateral (
           select true as assessed from assessment where position = s.position limit 1) a on true
         left join lateral (
           select state from shipment where position = s.superseded_by limit 1) next on true
        where next.state is distinct from 'scored'),
     referred as (
       select distinct on (shipment_id) tier, origin from referral
        where ($1::timestamptz is null or departure_at >= $1::timestamptz)
          and ($2::timestamptz is null or departure_at < $2::timestamptz)
        order by shipment_id, created_at desc, id desc)
     select now() as "asOf",
            (select count(distinct id) from revision where assessed) as reviewed,
            (select count(distinct id) from revision where not assessed and not failed) as pending,
            (select count(distinct id) from revision where failed) as failed,
            (select count(*) from referred) as referred,
            (select count(*) from referred where tier is null) as "withoutTier",
            (select count(*) from referred where origin = 'person') as "byPerson",
            (select coalesce(jsonb_agg(t order by t.tier), '[]')
               from (select tier, count(*) as shipments from referred where tier is not null group by tier) t)
              as "byTier"`,
    [from, to],
  );
  const row = rows[0];
  if (!row) throw new Error('an aggregate gave no row');
  return row;
}
