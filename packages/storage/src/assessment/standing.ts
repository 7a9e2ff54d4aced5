import type { Queryable } from '../pool.js';

/** How a shipment stands before it is scored again. */
export interface Standing {
  readonly position: number;
  /** Of its latest assessment; null: it reached none. */
  readonly tier: number | null;
  /** A referral of it is open. */
  readonly open: boolean;
}

/** The standing of shipments that were scored already, as known before a decision. */
export async function findStanding(
  db: Queryable,
  positions: readonly number[],
  before: number,
): Promise<ReadonlyMap<number, Standing>> {
  const { rows } = await db.query<Standing>(
    `select p.position, a.tier,
            exists (select from referral r join shipment s on s.id = r.shipment_id
                     where s.position = p.position and r.status <> 'closed') as open
       from unnest($1::bigint[]) as p (position)
      cross join lateral (
        select tier from assessment
         where position = p.position and known_to < $2::bigint
         order by known_to desc limit 1) as a`,
    [positions, before],
  );
  return new Map(rows.map((row) => [row.position, row]));
}
