import { shipmentsNaming } from '../party/shipments-naming.js';
import type { Queryable } from '../pool.js';

/** Parties by their keys, and the keys of their names. */
export interface NamedParties {
  readonly keys: readonly string[];
  readonly nameKeys: readonly string[];
}

/**
 * Those of these parties of the directory whom no shipment names but at these positions. One without an address and phone
 * counts as named while a namesake is; so their namesakes of that kind are looked at, too. It looks into every month of
 * facts, so nothing should wait for it.
 */
export async function findNamedNowhereElse(
  db: Queryable,
  { keys, nameKeys }: NamedParties,
  positions: readonly number[],
): Promise<readonly { readonly key: string; readonly nameKey: string }[]> {
  const elsewhere = 'not (position = any($3::bigint[]))';
  const { rows } = await db.query<{ key: string; nameKey: string }>(
    `select p.key, p.name_key as "nameKey"
       from (select key, name_key, anchor_key from party where key = any($1::uuid[])
             union
             select key, name_key, anchor_key from party
              where anchor_key is null and name_key = any($2::uuid[])) as p
      where not exists (select from ${shipmentsNaming('1', elsewhere)})
        and not exists (select from ${shipmentsNaming('1', elsewhere, 'superseded_by is not null')})`,
    [keys, nameKeys, positions],
  );
  return rows;
}

/** What was appended after a position, as far as it tells whom that names: imprints, and the shipments that have none. */
export async function findAppendedSince(
  db: Queryable,
  position: number,
): Promise<readonly { readonly imprint: Buffer | null }[]> {
  const { rows } = await db.query<{ imprint: Buffer | null }>(
    'select imprint from shipment where position > $1::bigint and document is not null',
    [position],
  );
  return rows;
}

/** Takes these parties out of the directory. Workers that remember it are told. @returns how many */
export async function removeParties(db: Queryable, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0;
  const { rowCount } = await db.query('delete from party where key = any($1::uuid[])', [keys.toSorted()]);
  const removed = rowCount ?? 0;
  if (removed > 0) await db.query('update directory_removal set count = count + $1::int', [removed]);
  return removed;
}
