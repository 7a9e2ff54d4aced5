import t from 'tap';
import { HistoryKeeper } from '../src/history/keeper.js';
import { database, ship } from './world/listing.js';
import { silent } from './world/silent.js';

t.test('many shipments wait until history is in memory, a few do not', async (t) => {
  const pool = await database(t);
  const parties = { shipper: { name: 'Devon Clarke' }, consignee: { name: 'Marcia Brown' } };
  await ship(pool, 'B1', { parties }, '2098-12-03T12:00:00Z');
  const keeper = new HistoryKeeper({ pool, logger: silent, limit: 100 });
  await keeper.readyFor(1_000);
  t.equal(keeper.memory, null, 'nobody waits for what has not begun');
  const loading = keeper.load();
  await keeper.readyFor(32);
  t.equal(keeper.memory, null);
  await keeper.readyFor(33);
  t.equal(keeper.memory?.size, 1);
  await loading;
});

t.test('nobody waits for what was given up', async (t) => {
  const pool = await database(t);
  const keeper = new HistoryKeeper({ pool, logger: silent, limit: 100 });
  const loading = keeper.load();
  keeper.close();
  await Promise.all([keeper.readyFor(1_000), loading]);
  t.equal(keeper.memory, null);
});
