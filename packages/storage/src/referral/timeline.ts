import type { Queryable } from '../pool.js';
import { timeText } from '../sql-time.js';
import { isAbout } from './decided.js';

/** A decision as the log has it; `body` is what its kind records. */
export interface DecisionSeen {
  readonly position: number;
  readonly kind: string;
  readonly actor: string;
  readonly body: unknown;
}

/** A change of a shipment's tier, from the one before; null is no tier. */
export interface TierChange {
  readonly from: number | null;
  readonly to: number | null;
  /** The cause of the assessment: `first`, or what made it necessary. */
  readonly cause: string;
  /** Whether the shipment had not been scored before. */
  readonly first: boolean;
  /** The revision of the manifest that brought the shipment revision. */
  readonly revision: number;
  readonly feedId: string;
}

/** Something that happened to a referral. */
export interface TimelineRow {
  /** `withdrawn`: scoring withdrew and closed it. */
  readonly kind: 'created' | 'tier' | 'withdrawn' | 'decided';
  readonly at: Date;
  /** Its place in the order: time, step and position. */
  readonly place: readonly string[];
  /** The decision about it, or the one that had it scored again; null if nobody decided anything. */
  readonly decision: DecisionSeen | null;
  /** The change, for the kind `tier`. */
  readonly change: TierChange | null;
}

/**
 * The events of a referral, the oldest first: its creation; every assessment of its shipment, of whichever revision,
 * that came to another tier since then; the decisions of people; its closing by scoring. They are read in one
 * statement, since a page may begin after any of them.
 * @param after place of the last row of the page before
 */
export async function readTimeline(
  db: Queryable,
  id: string,
  after: readonly string[] | null,
  limit: number,
): Promise<TimelineRow[]> {
  const { rows } = await db.query<TimelineRow>(
    `with own as (select * from referral where id = $1::uuid),
     decided as (
       select d.position, d.kind, d.recorded_at, d.body from decision d where ${isAbout('$1::text')}),
     scored as (
       select a.*, m.revision, m.feed_id,
              lag(a.tier) over known as before, row_number() over known = 1 as first
         from own
         join shipment s on s.bill = own.bill and s.id = own.shipment_id
         join manifest m on m.id = s.manifest_id
        cross join lateral (
          select position, known_to, tier, cause, cause_position, assessed_at
            from assessment where position = s.position offset 0) a
       window known as (order by a.known_to, a.position, a.assessed_at)),
     -- Of the decisions after which scoring closed it: now, and each time before it was reopened.
     withdrawing as (
       select closed_position as position from own where status = 'closed' and disposition is null
       union
       select (body ->> 'closedBy')::bigint from decided
        where kind = 'reopening' and body ->> 'disposition' is null),
     happened as (
       select 'created' as kind, created_at as at, 0 as step, 0::bigint as position, null::bigint as decision,
              null::json as change
         from own
       union all
       select 'tier', s.assessed_at, 1, s.known_to, s.cause_position,
              json_build_object('from', s.before, 'to', s.tier, 'cause', s.cause, 'first', s.first, 'revision', s.revision,
                'feedId', s.feed_id)
         from scored s, own
        where s.tier is distinct from s.before and s.assessed_at <= coalesce(own.closed_at, 'infinity')
          and (s.assessed_at > own.created_at or s.assessed_at = own.created_at and s.cause_position is not null)
       union all
       select 'withdrawn', s.assessed_at, 2, s.known_to, s.cause_position, null
         from scored s join withdrawing w on w.position = s.cause_position, own
        where s.tier is null and s.assessed_at >= own.created_at
       union all
       select 'decided', recorded_at, 3, position, position, null from decided)
     select h.kind, h.at, array[${timeText('h.at')}, h.step::text, h.position::text] as place,
            to_jsonb(h.change) as change,
            (select jsonb_build_object('position', d.position, 'kind', d.kind, 'actor', d.actor, 'body', d.body)
               from decision d where d.position = h.decision) as decision
       from happened h
      where $2::text[] is null
         or (h.at, h.step, h.position) > (($2::text[])[1]::timestamptz, ($2::text[])[2]::int, ($2::text[])[3]::bigint)
      order by h.at, h.step, h.position limit $3::int`,
    [id, after, limit],
  );
  return rows;
}
