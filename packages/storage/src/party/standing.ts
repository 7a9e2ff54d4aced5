import type { Queryable } from '../pool.js';
import type { PartyPlace } from './places.js';

/** What became of the shipments of a party. */
export interface PartyStanding {
  readonly key: string;
  /** The number of these shipments. */
  readonly shipments: number;
  /** Those of them whose cargo was confirmed as seized. */
  readonly seizures: number;
  /** The most urgent tier of their latest assessments; null if none reached one. */
  readonly tier: number | null;
}

/** Returns what became of these shipments of each party, by its key. */
export async function findStanding(
  db: Queryable,
  places: readonly Pick<PartyPlace, 'key' | 'position'>[],
): Promise<ReadonlyMap<string, PartyStanding>> {
  if (places.length === 0) return new Map();
  const { rows } = await db.query<PartyStanding>(
    `select p.key, count(*) as shipments, min(a.tier) as tier,
            count(*) filter (where exists (
              select from seizure z join shipment s on s.id = z.shipment_id
               where s.position = p.position and z.revoked_by is null)) as seizures
       from unnest($1::uuid[], $2::bigint[]) as p (key, position)
       left join lateral (
         select tier from assessment where position = p.position
          order by known_to desc, assessed_at desc limit 1) as a on true
      group by p.key`,
    [places.map(({ key }) => key), places.map(({ position }) => position)],
  );
  return new Map(rows.map((row) => [row.key, row]));
}
