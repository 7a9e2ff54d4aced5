import type { Queryable } from '../pool.js';

const standing = (at: string): string => `(h.lifted_position is null or h.lifted_position > ${at}::bigint)`;

/**
 * The legal holds on these shipments, referrals and manifests, by what they are on.
 * @param at those lifted after this position count, too
 */
export async function findStandingHolds(
  db: Queryable,
  at: number | null,
  targets: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.query<{ id: string; target: string }>(
    `select h.id, h.target from legal_hold h
      where h.target = any($2::uuid[]) and ${standing('$1')} order by h.position`,
    [at, targets],
  );
  return listed(rows, ({ target }) => target);
}

/**
 * The legal holds on parties that these shipments name, by position. Whatever role a party has, and however it is
 * reached, its name decides: somebody who is to be kept for a court is not lost for having moved.
 */
export async function findPartyHolds(
  db: Queryable,
  at: number | null,
  places: readonly { readonly position: number; readonly departureDay: string }[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows: keys } = await db.query<{ id: string; key: string }>(
    `select h.id, p.name_key as key from legal_hold h join legal_hold_party p on p.hold_id = h.id
      where ${standing('$1')} order by h.position`,
    [at],
  );
  if (keys.length === 0 || places.length === 0) return new Map();
  const { rows } = await db.query<{ key: string; position: number }>(
    `select key, position from fact
      where key = any($1::uuid[]) and departure_day = any($2::date[]) and position = any($3::bigint[])`,
    [
      [...new Set(keys.map(({ key }) => key))],
      [...new Set(places.map(({ departureDay }) => departureDay))],
      places.map(({ position }) => position),
    ],
  );
  const holds = listed(keys, ({ key }) => key);
  return listed(
    rows.flatMap(({ key, position }) => (holds.get(key) ?? []).map((id) => ({ id, position }))),
    ({ position }) => position,
  );
}

function listed<Row extends { readonly id: string }, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Map<Key, string[]> {
  const by = new Map<Key, string[]>();
  for (const row of rows) by.set(keyOf(row), [...(by.get(keyOf(row)) ?? []), row.id]);
  return by;
}
