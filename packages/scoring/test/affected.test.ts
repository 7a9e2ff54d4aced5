import { type Pool, transaction } from '@hammerhead/storage';
import t from 'tap';
import { type Affected, AffectedSearch, type SearchStep } from '../src/watchlists/affected.js';
import { database, entry, exclude, publish, retire, revoke, ship } from './world/listing.js';

/** All steps of a search, each taken by another worker in a transaction of its own; how many there were. */
async function search(
  pool: Pool,
  decision: number,
  limit: number,
  step: SearchStep = { names: 2, keys: 3 },
): Promise<Affected & { readonly steps: number }> {
  for (let steps = 1; ; steps += 1) {
    const found = await transaction(pool, (client) => new AffectedSearch(step).take(client, decision, limit));
    if (found !== null) return { ...found, steps };
  }
}

const to = (name: string, more: object = {}) => ({
  parties: { shipper: { name: 'Sunrise Barrel Shipping' }, consignee: { name, ...more } },
});

t.test('a decision touches the shipments with a name or key of what it changes', async (t) => {
  const pool = await database(t);
  const day = new Date().toISOString();
  const clarke = await ship(pool, 'B1', to('Devon Clark'), day);
  const phone = await ship(pool, 'B2', to('Ann Other', { phone: '8765550188' }), day);
  const filed = await ship(
    pool,
    'B3',
    { ...to('Ann Other'), eei: { usppi: { name: 'Marlon Wisdom Reid' } } },
    day,
  );
  const brown = await ship(pool, 'B4', to('Marcia Brown'), '2099-01-14T18:00:00Z');
  await ship(pool, 'B5', to('Devon Clarke'), '2020-01-14T18:00:00Z');
  const touched = async (decision: number) => (await search(pool, decision, 100)).positions;

  const clarkeEntry = entry('L1', 'CLARKE, Devon', { phones: ['+1 876 555 0188'] });
  const { id, position: first } = await publish(pool, 'lookouts', [
    clarkeEntry,
    entry('L2', 'Marlon Wisdom Reid'),
  ]);
  t.same(await touched(first), [clarke, phone, filed], 'new entries; not what departed more than a year ago');
  const { position: second } = await publish(pool, 'lookouts', [clarkeEntry, entry('L3', 'Marcia Browne')]);
  t.same(await touched(second), [filed, brown], 'one that went and one that came');
  t.same(await touched(await retire(pool, id)), [clarke, phone, brown], 'all of a retired list');
  const after = await ship(pool, 'B6', to('Devon Clarke'), day);
  t.same(await touched(first), [clarke, phone, filed], 'nothing that came after the decision');
  const made = await exclude(pool, id, 'L1', 'devon clarke');
  t.same(await touched(made.position), [after]);
  t.same(await touched(await revoke(pool, made.id)), [after]);
  t.same(await touched(10_000), [], 'no decision there');
});

t.test('of too many, the newest departures are scored again, and it is reported', async (t) => {
  const pool = await database(t);
  const positions: number[] = [];
  for (const day of ['2098-12-03', '2098-12-01', '2098-12-02'])
    positions.push(await ship(pool, `B${day}`, to('Devon Clarke'), `${day}T12:00:00Z`));
  const { position } = await publish(pool, 'lookouts', [entry('L1', 'Devon Clarke')]);
  t.match(await search(pool, position, 3), { positions, cut: false });
  t.match(await search(pool, position, 2), { positions: [positions[0], positions[2]], cut: true });
});

t.test('a search goes on where it stopped, whatever a step does, and leaves nothing behind', async (t) => {
  const pool = await database(t);
  const positions: number[] = [];
  for (let count = 1; count <= 7; count += 1)
    positions.push(
      await ship(
        pool,
        `B${count}`,
        to('Devon Clarke', { phone: `876555018${count}` }),
        '2098-12-03T12:00:00Z',
      ),
    );
  const { position } = await publish(pool, 'lookouts', [
    entry('L1', 'Devon Clarke', { phones: ['+18765550181', '+18765550182'] }),
  ]);
  const whole = await search(pool, position, 5, { names: 1_000, keys: 1_000 });
  t.same(whole, { positions: positions.slice(2), cut: true, steps: 4 });
  const small = await search(pool, position, 5, { names: 1, keys: 1 });
  t.same(small, { ...whole, steps: small.steps });
  t.ok(small.steps > 8, `${small.steps} steps`);
  const { rows } = await pool.query(
    'select (select count(*) from rescore_key) as keys, (select count(*) from rescore_found) as found',
  );
  t.same(rows, [{ keys: 0, found: 0 }]);
});

t.test('a step that fails is taken again, and is as if it had not been', async (t) => {
  const pool = await database(t);
  const position = await ship(pool, 'B1', to('Devon Clarke'), '2098-12-03T12:00:00Z');
  const { position: decision } = await publish(pool, 'lookouts', [entry('L1', 'Devon Clarke')]);
  const affected = new AffectedSearch();
  await t.rejects(
    transaction(pool, async (client) => {
      await affected.take(client, decision, 10);
      await affected.take(client, decision, 10);
      throw new Error('the worker is killed');
    }),
    'killed',
  );
  t.match(await search(pool, decision, 10), { positions: [position], cut: false });
});

t.test('an exclusion touches a name in whatever order', async (t) => {
  const pool = await database(t);
  const day = '2098-12-03T12:00:00Z';
  const turned = await ship(pool, 'B1', to('CLARKE, Devón'), day);
  const straight = await ship(pool, 'B2', to('devon clarke'), day);
  await ship(pool, 'B3', to('Devon Clarke Clarke'), day);
  await ship(pool, 'B4', to('Clark E. Devon'), day);
  const { id } = await publish(pool, 'lookouts', [entry('L1', 'Devon Clarke')]);
  const { position } = await exclude(pool, id, 'L1', 'Clarke Devon');
  t.match(await search(pool, position, 10), { positions: [turned, straight], cut: false });
});

t.test('a search that is ended says so', async (t) => {
  const pool = await database(t);
  const { position } = await publish(pool, 'lookouts', [entry('L1', 'Devon Clarke')]);
  await t.rejects(new AffectedSearch().take(pool, position, 10, AbortSignal.abort()), { name: 'AbortError' });
});
