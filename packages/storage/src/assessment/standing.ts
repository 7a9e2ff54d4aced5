import type { Queryable } from '../pool.js';

/** The state of a shipment before it is scored again. */
export interface Standing {
  readonly position: number;
  /** The tier of its latest assessment; null if it reached none. */
  readonly tier: number | null;
  /** Whether a referral of it is open. */
  readonly open: boolean;
  /** Whether the shipment itself is recorded as seized, after the decision. */
  readonly seized: boolean;
  /**
   * Whether a later decision has it scored again, or a later revision replaces it: then that result counts and not this
   * one.
   */
  readonly outdated: boolean;
}

/** The standing of shipments that had already been scored before a decision. */
export async function findStanding(
  db: Queryable,
  positions: readonly number[],
  decision: number,
): Promise<ReadonlyMap<number, Standing>> {
  const { rows } = await db.query<Standing>(
    `select p.position, a.tier,
            exists (select from referral r join shipment s on s.id = r.shipment_id
                     where s.position = p.position and r.status <> 'closed') as open,
            exists (select from seizure z join shipment s on s.id = z.shipment_id
                     where s.position = p.position and z.position <= $2::bigint
                       and (z.revoked_by is null or z.revoked_by > $2::bigint)) as seized,
            exists (select from assessment where position = p.position and known_to > $2::bigint)
              or exists (select from shipment where position = p.position and superseded_by is not null)
              as outdated
       from unnest($1::bigint[]) as p (position)
      cross join lateral (
        select tier from assessment
         where position = p.position and known_to < $2::bigint
         order by known_to desc limit 1) as a`,
    [positions, decision],
  );
  return new Map(rows.map((row) => [row.position, row]));
}
