import type { Queryable } from '../pool.js';
import { sameBill } from '../shipment/bill.js';

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
 * SQL: `s` is the last revision of its shipment that was to be scored. A later one that is not (a cancellation) does
 * not count, unless the shipment was restored after it.
 */
const isLast = `
  (s.superseded_by is null
   or not exists (select from shipment n where n.position = s.superseded_by and n.state = 'scored')
      and not exists (select from shipment n where ${sameBill('n', 's')} and n.id = s.id and n.state = 'scored'
                        and n.position > s.superseded_by))`;

/** SQL for the shipments to be scored at the positions of a row, with each range looked up by itself. */
const shipmentsIn = (range: string): string => `
  cross join lateral (
    select id, bill, position, superseded_by, manifest_id from shipment
     where position between ${range}.first_position and ${range}.last_position and state = 'scored' offset 0) s`;

const inSpan = (manifest: string): string => `
  not ${manifest}.superseded
  and ($1::timestamptz is null or ${manifest}.departure_at >= $1::timestamptz)
  and ($2::timestamptz is null or ${manifest}.departure_at < $2::timestamptz)`;

/**
 * Counts shipments departing from `from` to before `to` (null is no bound): how many were reviewed, are still to be,
 * and were referred, each counted once. A shipment counts with its last revision that was to be scored. It is one
 * statement, so that the figures are of one moment. Manifests store how many of their shipments were to be scored; only
 * the shipments of manifests that were revised, or that are not scored yet, are read one by one.
 */
export async function read(db: Queryable, from: string | null, to: string | null): Promise<StatisticsRow> {
  const { rows } = await db.query<StatisticsRow>(
    `with span as materialized (
       select m.first_position, m.last_position, m.scored,
              exists (select from manifest n
                       where n.feed_id = m.feed_id and n.number = m.number and n.revision > m.revision
                         and not n.superseded) as revised
         from manifest m where ${inSpan('m')}),
     figure as (
       select (select coalesce(sum(scored), 0) from span where not revised) as latest,
              (select count(*) from span ${shipmentsIn('span')} where span.revised and ${isLast}) as earlier),
     waiting as (
       select count(*) filter (where c.failed_at is null) as pending,
              count(*) filter (where c.failed_at is not null) as failed
         from (select * from chunk where done_at is null) c ${shipmentsIn('c')}
         join manifest m on m.id = s.manifest_id
        where ${inSpan('m')} and ${isLast}),
     referred as (
       select distinct on (shipment_id) tier, origin from referral
        where ($1::timestamptz is null or departure_at >= $1::timestamptz)
          and ($2::timestamptz is null or departure_at < $2::timestamptz)
        order by shipment_id, created_at desc, id desc)
     select now() as "asOf",
            (select latest + earlier - pending - failed from figure, waiting)::bigint as reviewed,
            (select pending from waiting) as pending,
            (select failed from waiting) as failed,
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
