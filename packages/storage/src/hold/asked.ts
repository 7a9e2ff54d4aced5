import type { Queryable } from '../pool.js';

/** The last time that somebody asked for the cargo of a shipment to be held, and what came of it. */
export interface AskedHold {
  readonly shipmentId: string;
  /** The subject of who requested it, or placed it unasked. */
  readonly askedBy: string;
  /** Who ended that hold, or withdrew the request; null while it stands. */
  readonly endedBy: string | null;
  /** The levels of the exams of the shipment that were recorded since. */
  readonly examined: readonly string[];
  /** One of them came to an anomaly or to contraband. */
  readonly found: boolean;
}

/** Everybody who ever asked that the cargo of these shipments be held, through whichever of its referrals. */
export async function findAsked(db: Queryable, shipmentIds: readonly string[]): Promise<AskedHold[]> {
  if (shipmentIds.length === 0) return [];
  const { rows } = await db.query<AskedHold>(
    `select a."shipmentId", a."askedBy", a."endedBy",
            array(select distinct e.level from referral r join exam e on e.referral_id = r.id
                   where r.shipment_id = a."shipmentId" and e.outcome = 'recorded' and e.ended_at >= a.asked_at)
              as examined,
            exists (select from referral r join exam e on e.referral_id = r.id
                     where r.shipment_id = a."shipmentId" and e.result in ('anomaly', 'contraband')
                       and e.ended_at >= a.asked_at) as found
       from (select distinct on (r.shipment_id, h.asked_by)
                    r.shipment_id as "shipmentId", h.asked_by as "askedBy", h.released_by as "endedBy",
                    coalesce(h.requested_at, h.placed_at) as asked_at
               from referral r join hold h on h.referral_id = r.id
              where r.shipment_id = any($1::uuid[])
              order by r.shipment_id, h.asked_by, coalesce(h.requested_at, h.placed_at) desc) a`,
    [shipmentIds],
  );
  return rows;
}
