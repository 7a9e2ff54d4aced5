import type { Queryable } from '../pool.js';

/** The outcome of a shipment. */
export interface ShipmentOutcome {
  readonly position: number;
  readonly shipmentId: string;
  readonly bill: string;
  readonly manifestNumber: string;
  readonly departureAt: Date;
  readonly destination: string | null;
  readonly shipper: string | null;
  readonly consignee: string | null;
  readonly assessed: boolean;
  /** The score of the latest assessment, in hundredths. */
  readonly score: number | null;
  readonly tier: number | null;
  readonly referralId: string | null;
  readonly disposition: string | null;
  readonly seized: boolean;
}

/**
 * The outcomes of shipments: each revision with its latest assessment and with its shipment's latest referral and
 * seizure.
 */
export async function findOutcomes(db: Queryable, positions: readonly number[]): Promise<ShipmentOutcome[]> {
  if (positions.length === 0) return [];
  const { rows } = await db.query<ShipmentOutcome>(
    `select s.position, s.id as "shipmentId", s.bill, m.number as "manifestNumber", m.departure_at as "departureAt",
            s.destination, s.document #>> '{parties,shipper,name}' as shipper,
            s.document #>> '{parties,consignee,name}' as consignee, a.score is not null as assessed, a.score, a.tier,
            r.id as "referralId", r.disposition,
            exists (select from seizure where shipment_id = s.id and revoked_by is null) as seized
       from unnest($1::bigint[]) as p (position)
       join shipment s on s.position = p.position
       join manifest m on m.id = s.manifest_id
       left join lateral (
         select score, tier from assessment where position = s.position
          order by known_to desc, assessed_at desc limit 1) a on true
       left join lateral (
         select id, disposition from referral where shipment_id = s.id
          order by created_at desc, id desc limit 1) r on true
      order by m.departure_at::date desc, s.position desc`,
    [positions],
  );
  return rows;
}
