import type { Queryable } from '../pool.js';

/** What names a shipment to people. */
export interface NamedShipment {
  readonly position: number;
  readonly shipmentId: string;
  readonly bill: string;
  readonly departureAt: Date;
}

/** The bills at these positions, the latest departure first. */
export async function findBills(db: Queryable, positions: readonly number[]): Promise<NamedShipment[]> {
  if (positions.length === 0) return [];
  const { rows } = await db.query<NamedShipment>(
    `select s.position, s.id as "shipmentId", s.bill, m.departure_at as "departureAt"
       from unnest($1::bigint[]) as p (position)
       join shipment s on s.position = p.position
       join manifest m on m.id = s.manifest_id
      order by m.departure_at desc, s.position desc`,
    [positions],
  );
  return rows;
}
