import type { Queryable } from '../pool.js';

/** How a shipment stands before it is scored again. */
export interface Standing {
  readonly position: number;
  /** Of its latest assessment; null: it reached none. */
  readonly tier: number | null;
  /** A referral of it is open. */
  readonly open: boolean;
  /** It has been seized itself, as the decision leaves it. */
  readonly seized: boolean;
  /** A later decision has it scored again, or a later revision stands for it: that counts, this no more. */
  readonly outdated: boolean;
}

/** The standing of shipments that were scored already before a decision. */
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
