import type { Queryable } from '../pool.js';
import { standingAnswers } from '../release/answers.js';

/** Shipments whose cargo somebody examined, and what came of it, each counted once on each side. */
export interface OutcomesRow {
  /** By exams of the United States. */
  readonly usFound: number;
  readonly usClean: number;
  /** As partners answered. */
  readonly partnersFound: number;
  readonly partnersClean: number;
  /** By either: who found something is believed. */
  readonly found: number;
  readonly clean: number;
  /** Shipments that were released, and those of them that nobody answered about and somebody may: what was withdrawn or expired waits for nothing. */
  readonly released: number;
  readonly unanswered: number;
  /** Of those answered about: by the answer that says most. */
  readonly answers: Readonly<Partial<Record<string, number>>>;
}

/**
 * Counts what was found in shipments that depart from `from` to before `to` (null is no bound), as the record stood at `at`
 * (null: now). In the United States something is found where a referral stands closed with a disposition that confirms it,
 * or the last look at the cargo itself came to contraband; it is clean where that look found nothing, or the referral was
 * closed as `no_contraband` after it. Papers alone are no look. A partner's answers count as they stand. A shipment departs
 * as its latest referral says, or else as it was released.
 */
export async function readOutcomes(
  db: Queryable,
  { from, to, at, now }: { from: string | null; to: string | null; at: string | null; now: Date },
  confirming: readonly string[],
): Promise<OutcomesRow> {
  const { rows } = await db.query<OutcomesRow>(
    `with referred as (
       select distinct on (shipment_id) shipment_id, departure_at from referral
        order by shipment_id, created_at desc, id desc),
     closing as (
       select r.id, r.shipment_id,
              case when $3::timestamptz is null then case when r.status = 'closed' then r.disposition end
                   else (select case when d.kind = 'disposition' then d.body ->> 'disposition' end from decision d
                          where d.body ->> 'referral' = r.id::text and d.kind in ('disposition', 'reopening')
                            and d.body ->> 'status' is null and d.recorded_at <= $3::timestamptz
                          order by d.position desc limit 1) end as disposition
         from referral r),
     us as (
       select c.shipment_id,
              coalesce(bool_or(c.disposition = any($4::text[])), false)
                or coalesce(bool_or(e.result = 'contraband' and c.disposition is distinct from 'no_contraband'), false)
                as found,
              coalesce(bool_or(e.result = 'nothing_found'), false)
                or coalesce(bool_or(e.outcome is not null and c.disposition = 'no_contraband'), false) as clean
         from closing c
         left join lateral (
           select outcome, result from exam
            where referral_id = c.id and outcome in ('recorded', 'disposed') and level <> 'documents'
              and ($3::timestamptz is null or ended_at <= $3::timestamptz)
            order by ended_at desc limit 1) e on true
        where e.outcome is not null or c.disposition is not null
        group by c.shipment_id),
     said as (
       select m.shipment_id, m.body ->> 'outcome' as outcome
         from (${standingAnswers('$3::timestamptz is null or m.at <= $3::timestamptz')}) m),
     partners as (
       select l.shipment_id, min(l.seen_position) as seen,
              min(array_position(array['found', 'examined_clean', 'not_arrived', 'unable', 'in_transit'], s.outcome))
                as telling,
              bool_or((l.expires_at is null or l.expires_at > $5::timestamptz)
                and exists (select from release_recipient c where c.release_id = l.id
                             and (c.withdrawn_at is null or c.withdrawn_at > $5::timestamptz))) as open
         from release l left join said s on s.shipment_id = l.shipment_id
        where $3::timestamptz is null or l.created_at <= $3::timestamptz
        group by l.shipment_id),
     one as (
       select coalesce(us.found, false) as us_found, coalesce(us.clean and not us.found, false) as us_clean,
              coalesce(p.telling = 1, false) as p_found, coalesce(p.telling = 2, false) as p_clean,
              p.shipment_id is not null as released, p.telling, p.open
         from us full join partners p using (shipment_id)
         left join referred r using (shipment_id)
         left join shipment s on r.shipment_id is null and s.position = p.seen
         left join manifest m on m.id = s.manifest_id
        where ($1::timestamptz is null or coalesce(r.departure_at, m.departure_at) >= $1::timestamptz)
          and ($2::timestamptz is null or coalesce(r.departure_at, m.departure_at) < $2::timestamptz))
     select count(*) filter (where us_found)::int as "usFound", count(*) filter (where us_clean)::int as "usClean",
            count(*) filter (where p_found)::int as "partnersFound",
            count(*) filter (where p_clean)::int as "partnersClean",
            count(*) filter (where us_found or p_found)::int as found,
            count(*) filter (where not us_found and not p_found and (us_clean or p_clean))::int as clean,
            count(*) filter (where released)::int as released,
            count(*) filter (where released and telling is null and open)::int as unanswered,
            jsonb_build_object(
              'found', count(*) filter (where telling = 1), 'examined_clean', count(*) filter (where telling = 2),
              'not_arrived', count(*) filter (where telling = 3), 'unable', count(*) filter (where telling = 4),
              'in_transit', count(*) filter (where telling = 5)) as answers
       from one`,
    [from, to, at, confirming, at ?? now],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate gave no row');
  return row;
}
