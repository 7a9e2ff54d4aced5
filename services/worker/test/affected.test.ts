import { affectedBy } from '../src/screening/affected.js';
import t from 'tap';
import { database, entry, exclude, publish, retire, revoke, ship } from './listing.js';

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
  const touched = async (decision: number) => (await affectedBy(pool, decision, 100)).positions;

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

t.test('of too many, the newest departures are scored again, and it is told', async (t) => {
  const pool = await database(t);
  const positions: number[] = [];
  for (const day of ['2098-12-03', '2098-12-01', '2098-12-02'])
    positions.push(await ship(pool, `B${day}`, to('Devon Clarke'), `${day}T12:00:00Z`));
  const { position } = await publish(pool, 'lookouts', [entry('L1', 'Devon Clarke')]);
  t.same(await affectedBy(pool, position, 3), { positions, cut: false });
  t.same(await affectedBy(pool, position, 2), { positions: [positions[0], positions[2]], cut: true });
});

t.test('a search that is ended says so', async (t) => {
  const pool = await database(t);
  for (let count = 1; count <= 3; count += 1)
    await ship(pool, `B${count}`, to(`Devon Clark ${count}`), '2098-12-03T12:00:00Z');
  const { position } = await publish(pool, 'lookouts', [entry('L1', 'Devon Clarke')]);
  await t.rejects(affectedBy(pool, position, 10, AbortSignal.abort()), { name: 'AbortError' });
});
