import type { Queryable } from '../pool.js';
import { shipmentsNaming } from './shipments-naming.js';
import type { PartyKeys } from './shipments.js';

/**
 * The newest current shipments that have the name and the address (or phone) of each of these parties, at most `limit`
 * of each. For a party with neither address nor phone, shipments of others that have one may be found.
 */
export const findPositions = (
  db: Queryable,
  parties: readonly PartyKeys[],
  limit: number,
): Promise<number[]> => find(db, parties, shipmentsNaming('$3::int'), limit);

/**
 * The newest shipments that had the name and the address (or phone) of a party, and were replaced or canceled, at most
 * `limit`. For a party with neither address nor phone, shipments of others may be found.
 */
export const findReplaced = (db: Queryable, party: PartyKeys, limit: number): Promise<number[]> =>
  find(db, [party], shipmentsNaming('$3::int', 'true', 'superseded_by is not null'), limit);

async function find(
  db: Queryable,
  parties: readonly PartyKeys[],
  naming: string,
  limit: number,
): Promise<number[]> {
  if (parties.length === 0) return [];
  const { rows } = await db.query<{ position: number }>(
    `select distinct f.position
       from unnest($1::uuid[], $2::uuid[]) as p (name_key, anchor_key)
      cross join lateral ${naming}`,
    [parties.map(({ nameKey }) => nameKey), parties.map(({ anchorKey }) => anchorKey), limit],
  );
  return rows.map(({ position }) => position);
}
