import t from 'tap';
import { log, type Pool, positionOf, transaction } from '../src/index.js';
import type { IncomingManifest } from '@hammerhead/intake';
import { freshPool } from './fresh-pool.js';
import { canceled, manifest, shipment } from './incoming.js';

const at = new Date('2026-02-20T00:00:00Z');
const append = (pool: Pool, ...manifests: IncomingManifest[]) =>
  transaction(pool, (client) => log.append(client, manifests, at, 3));

interface Row {
  position: number;
  id: string;
  bill: string;
  state: string;
  cause: string | null;
  superseded_by: number | null;
}
const shipments = async (pool: Pool): Promise<Row[]> =>
  (
    await pool.query<Row>(
      'select position, id, bill, state, cause, superseded_by from shipment order by position',
    )
  ).rows;

t.test('a manifest takes its position, then each shipment takes one', async (t) => {
  const pool = await freshPool(t);
  const { outcomes, chunks, head } = await append(
    pool,
    manifest(
      'M1',
      1,
      ['A', 'B', 'C', 'D'].map((bill) => shipment(bill)),
    ),
  );
  t.equal(head, 5);
  t.match(outcomes, [{ status: 'received', shipments: 4 }]);
  t.same(
    chunks.map(({ firstPosition, lastPosition, shipments }) => [firstPosition, lastPosition, shipments]),
    [
      [2, 4, 3],
      [5, 5, 1],
    ],
    'cut into jobs of at most three',
  );
  const rows = await shipments(pool);
  t.same(
    rows.map(({ position, bill }) => [position, bill]),
    [
      [2, 'A'],
      [3, 'B'],
      [4, 'C'],
      [5, 'D'],
    ],
  );
  t.ok(
    rows.every(({ id, position }) => positionOf(id) === position),
    'an id tells where its shipment is',
  );
});

t.test('the same content again is a duplicate, other content a conflict; neither writes', async (t) => {
  const pool = await freshPool(t);
  const first = await append(pool, manifest('M1', 1, [shipment('A')]));
  const again = await append(
    pool,
    manifest('M1', 1, [shipment('A')]),
    manifest('M1', 1, [shipment('A', 'changed')]),
  );
  t.same(
    again.outcomes.map(({ status, id }) => [status, id]),
    [
      ['duplicate', first.outcomes[0]?.id],
      ['conflict', first.outcomes[0]?.id],
    ],
  );
  t.equal(again.head, first.head);
  t.equal((await shipments(pool)).length, 1);
});

for (const batched of [false, true]) {
  t.test(`a revision is complete, ${batched ? 'in one batch' : 'one by one'}`, async (t) => {
    const pool = await freshPool(t);
    const one = manifest('M1', 1, [shipment('A'), shipment('B'), shipment('C'), shipment('D')]);
    const two = manifest('M1', 2, [shipment('A'), shipment('B', 'changed'), canceled('C'), shipment('E')]);
    if (batched) await append(pool, one, two);
    else {
      await append(pool, one);
      await append(pool, two);
    }
    const rows = await shipments(pool);
    const [a, b, c, d, b2, c2, e, d2] = rows;
    t.same(
      rows.map(({ bill, state, cause }) => [bill, state, cause]),
      [
        ['A', 'scored', null],
        ['B', 'scored', null],
        ['C', 'scored', null],
        ['D', 'scored', null],
        ['B', 'scored', null],
        ['C', 'canceled', 'named'],
        ['E', 'scored', null],
        ['D', 'canceled', 'omitted'],
      ],
      'unchanged A is not written again',
    );
    t.equal(a?.superseded_by, null);
    t.equal(b?.superseded_by, b2?.position);
    t.equal(c?.superseded_by, c2?.position);
    t.equal(d?.superseded_by, d2?.position);
    t.equal(b2?.id, b?.id, 'a shipment keeps its id');
    t.equal(e?.superseded_by, null);

    const facts = await pool.query<{ position: number; superseded_by: number | null }>(
      'select distinct position, superseded_by from fact order by position',
    );
    t.same(
      facts.rows.filter(({ superseded_by }) => superseded_by !== null).map(({ position }) => position),
      [b?.position, c?.position, d?.position],
      'facts of replaced shipments are marked',
    );
  });
}

t.test('a canceled bill that stays away is not canceled again, and may come back', async (t) => {
  const pool = await freshPool(t);
  await append(pool, manifest('M1', 1, [shipment('A'), shipment('B')]));
  await append(pool, manifest('M1', 2, [shipment('A')]));
  const third = await append(pool, manifest('M1', 3, [shipment('A', 'x')]));
  t.equal((await shipments(pool)).filter(({ bill }) => bill === 'B').length, 2);
  const fourth = await append(pool, manifest('M1', 4, [shipment('A', 'x'), shipment('B')]));
  t.equal(fourth.head, third.head + 2);
  const b = (await shipments(pool)).filter(({ bill }) => bill === 'B');
  t.same(
    b.map(({ state }) => state),
    ['scored', 'canceled', 'scored'],
  );
  t.equal(new Set(b.map(({ id }) => id)).size, 1);
});

t.test('a revision below the latest is stored and not scored', async (t) => {
  const pool = await freshPool(t);
  await append(pool, manifest('M1', 3, [shipment('A')]));
  const late = await append(pool, manifest('M1', 2, [shipment('A', 'old'), shipment('Z', 'old')]));
  t.match(late.outcomes, [{ status: 'superseded', shipments: 2 }]);
  t.same(late.chunks, []);
  const rows = await shipments(pool);
  t.same(
    rows.map(({ bill, state }) => [bill, state]),
    [
      ['A', 'scored'],
      ['A', 'superseded'],
      ['Z', 'superseded'],
    ],
  );
  t.equal(rows[0]?.superseded_by, null, 'the later revision stays current');
  const { rows: facts } = await pool.query('select from fact where position > $1', [rows[0]?.position]);
  t.equal(facts.length, 0, 'it adds no facts');
});

t.test('out of scope is stored and not scored', async (t) => {
  const pool = await freshPool(t);
  const { chunks } = await append(pool, manifest('M1', 1, [shipment('A', 'x', false), shipment('B')]));
  t.same(
    chunks.map(({ firstPosition, shipments }) => [firstPosition, shipments]),
    [[3, 1]],
  );
});

t.test('jobs never mix submissions', async (t) => {
  const pool = await freshPool(t);
  const one = { id: '0198a6f0-3f60-7c41-9a55-5d0c6c5c1b7e', line: 1 };
  const other = { ...one, id: '0198a6f0-3f60-7c41-9a55-5d0c6c5c1b7f' };
  const { chunks } = await append(
    pool,
    manifest('M1', 1, [shipment('A')], one),
    manifest('M2', 1, [shipment('B')], other),
    manifest('M3', 1, [shipment('C')], other),
    manifest('M4', 1, [shipment('D')]),
  );
  t.same(
    chunks.map(({ shipments, submission }) => [shipments, submission?.id]),
    [
      [1, one.id],
      [2, other.id],
      [1, undefined],
    ],
  );
});

t.test('facts that came before their month was opened are moved into it', async (t) => {
  const pool = await freshPool(t);
  await append(pool, manifest('M1', 1, [shipment('A')]));
  await log.openMonths(pool, ['2026-03', '2026-03']);
  await append(pool, manifest('M2', 1, [shipment('B')]));
  const { rows } = await pool.query<{ part: string; count: number }>(
    'select tableoid::regclass::text as part, count(*) as count from fact group by 1',
  );
  t.same(rows, [{ part: 'fact_202603', count: 4 }]);
});

t.test('a bill that stood in a late revision alone keeps its id when it comes back', async (t) => {
  const pool = await freshPool(t);
  await append(pool, manifest('M1', 2, [shipment('A')]));
  await append(pool, manifest('M1', 1, [shipment('A'), shipment('LATE')]));
  await append(pool, manifest('M1', 3, [shipment('A'), shipment('LATE')]));
  const late = (await shipments(pool)).filter(({ bill }) => bill === 'LATE');
  t.same(
    late.map(({ state }) => state),
    ['superseded', 'scored'],
  );
  t.equal(new Set(late.map(({ id }) => id)).size, 1);
});
