import { mostNeighbors } from '@hammerhead/imprint';
import type { Queryable } from '../pool.js';
import type { FoundParty } from './find.js';
import { shipmentsNaming } from './shipments-naming.js';

/** What became of the shipments of a party. */
export interface PartyStanding {
  readonly key: string;
  /** The number of current shipments that name it at its address or with its phone, at most `mostNeighbors`. */
  readonly shipments: number;
  /** Those of them whose cargo was confirmed as seized. */
  readonly seizures: number;
  /** The most urgent tier of their latest assessments; null if none reached one. */
  readonly tier: number | null;
}

/** Returns what became of the newest shipments of each of these parties. */
export async function findStanding(
  db: Queryable,
  parties: readonly FoundParty[],
): Promise<ReadonlyMap<string, PartyStanding>> {
  if (parties.length === 0) return new Map();
  const { rows } = await db.query<PartyStanding>(
    `select p.key, count(o.position) as shipments, count(*) filter (where o.seized) as seizures, min(o.tier) as tier
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as p (key, name_key, anchor_key)
       left join lateral (
         select f.position, a.tier,
                exists (select from seizure z join shipment s on s.id = z.shipment_id
                         where s.position = f.position and z.revoked_by is null) as seized
           from (select f.* from ${shipmentsNaming(`${mostNeighbors}`)}) as f
           left join lateral (
             select tier from assessment where position = f.position
              order by known_to desc, assessed_at desc limit 1) as a on true) as o on true
      group by p.key`,
    [
      parties.map(({ key }) => key),
      parties.map(({ nameKey }) => nameKey),
      parties.map(({ anchorKey }) => anchorKey),
    ],
  );
  return new Map(rows.map((row) => [row.key, row]));
}
