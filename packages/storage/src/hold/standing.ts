import type { Queryable } from '../pool.js';

/** A hold that was asked for or placed, and has not ended. */
export interface StandingHold {
  readonly id: string;
  readonly referralId: string;
  readonly feedId: string;
  readonly manifestNumber: string;
  readonly bill: string;
  /** The subject of who asked for it; of who placed it where nobody had asked. */
  readonly askedBy: string;
  readonly placedAt: Date | null;
  /** The levels of the exams that were recorded while it was placed. */
  readonly examined: readonly string[];
  /** One of them came to an anomaly or to contraband. */
  readonly found: boolean;
}

const columns = `h.id, h.referral_id as "referralId", h.feed_id as "feedId", h.manifest_number as "manifestNumber",
  h.bill, h.asked_by as "askedBy", h.placed_at as "placedAt",
  array(select e.level from exam e where e.hold_id = h.id and e.outcome = 'recorded' and e.ended_at >= h.placed_at
         order by e.ended_at) as examined,
  exists (select from exam e where e.hold_id = h.id and e.result in ('anomaly', 'contraband')
           and e.ended_at >= h.placed_at) as found`;

/** The hold that stands on a shipment; there is at most one. */
export async function findStanding(db: Queryable, shipmentId: string): Promise<StandingHold | null> {
  const { rows } = await db.query<StandingHold>(
    `select ${columns} from hold h where h.shipment_id = $1::uuid and h.released_position is null`,
    [shipmentId],
  );
  return rows[0] ?? null;
}
