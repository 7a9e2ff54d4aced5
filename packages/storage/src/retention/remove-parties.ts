import type { Queryable } from '../pool.js';
import { shipmentsNaming } from '../party/shipments-naming.js';

/**
 * Takes those of these parties out of the directory whom no shipment names any more. One without an address and phone
 * stays while a namesake is named. Workers that remember the directory are told.
 * @param keys party keys
 * @returns how many
 */
export async function removeParties(db: Queryable, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0;
  const { rowCount } = await db.query(
    `delete from party p
      where p.key = any($1::uuid[])
        and not exists (select from ${shipmentsNaming('1')})
        and not exists (select from ${shipmentsNaming('1', 'true', 'superseded_by is not null')})`,
    [keys.toSorted()],
  );
  const removed = rowCount ?? 0;
  if (removed > 0) await db.query('update directory_removal set count = count + $1::int', [removed]);
  return removed;
}
