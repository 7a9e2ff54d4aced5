import { randomUUID } from 'node:crypto';
import t from 'tap';
import { parties, type Pool } from '../src/index.js';
import { freshPool } from './fresh-pool.js';

/** Facts of a key on so many positions from `from` on, a day each 50. */
async function facts(pool: Pool, key: string, from: number, count: number): Promise<void> {
  await pool.query(
    `insert into fact (key, departure_day, position, kind, roles)
     select $1::uuid, date '2023-09-01' + (p / 50)::int, p, 1, 1
       from generate_series($2::bigint, $2::bigint + $3::bigint - 1) as p`,
    [key, from, count],
  );
}

t.test('the shipments of a party are those of its name and its address, whichever is common', async (t) => {
  const pool = await freshPool(t);
  /** Positions of name and address, each from … and how many; the shipments that have both. */
  const cases: [string, [number, number], [number, number], number[]][] = [
    ['both rare', [100, 5], [103, 9], [104, 103]],
    ['a common name', [1_000, 400], [1_398, 5], [1_399, 1_398]],
    ['a common address', [2_000, 3], [1_700, 302], [2_001, 2_000]],
    ['both common', [3_000, 400], [3_397, 400], [3_399, 3_398, 3_397]],
    ['no shipment of both', [4_000, 300], [4_300, 300], []],
  ];
  for (const [title, name, address, both] of cases) {
    const party = { nameKey: randomUUID(), anchorKey: randomUUID() };
    await facts(pool, party.nameKey, ...name);
    await facts(pool, party.anchorKey, ...address);
    t.same(
      (await parties.findPositions(pool, [party], 64)).toSorted((a, b) => b - a),
      both,
      title,
    );
    const pages: number[] = [];
    let after = null;
    do {
      const [place] = await parties.findShipments(pool, [party], after, 1);
      if (place !== undefined) pages.push(place.position);
      after = place ?? null;
    } while (after !== null);
    t.same(pages, both, `${title}, in pages of one`);
    if (both.length === 0) continue;
    await pool.query('update fact set superseded_by = 9999 where key = any($1) and position = $2', [
      [party.nameKey, party.anchorKey],
      both[0],
    ]);
    t.same(
      (await parties.findPositions(pool, [party], 64)).toSorted((a, b) => b - a),
      both.slice(1),
      `${title}, one replaced`,
    );
  }
});

t.test('who has no address finds whoever has the name, the newest first', async (t) => {
  const pool = await freshPool(t);
  const party = { nameKey: randomUUID(), anchorKey: null };
  await facts(pool, party.nameKey, 500, 300);
  const newest = await parties.findPositions(pool, [party], 3);
  t.same(
    newest.toSorted((a, b) => a - b),
    [797, 798, 799],
  );
});
