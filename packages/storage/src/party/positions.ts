import type { Queryable } from '../pool.js';
import { shipmentsNaming } from './shipments-naming.js';
import type { PartyKeys } from './shipments.js';

/**
 * The newest current shipments that have the name and the address (or phone) of each of these parties, at most `limit`
 * of each. For a party with neither address nor phone, shipments of others that have one may be found.
 */
export async function findPositions(
  db: Queryable,
  parties: readonly PartyKeys[],
  limit: number,
): Promise<number[]> {
  if (parties.length === 0) return [];
  const { rows } = await db.query<{ position: number }>(
    `select distinct f.position
       from unnest($1::uuid[], $2::uuid[]) as p (name_key, anchor_key)
      cross join lateral ${shipmentsNaming('$3::int')}`,
    [parties.map(({ nameKey }) => nameKey), parties.map(({ anchorKey }) => anchorKey), limit],
  );
  return rows.map(({ position }) => position);
}
