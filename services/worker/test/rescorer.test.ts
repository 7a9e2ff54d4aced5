import { scoreAgain } from '@hammerhead/scoring';
import {
  bill,
  devon,
  entry,
  near,
  personOf,
  pierre,
  publish,
  ring,
  scoredAgain,
  seized,
  type Sent,
} from '@hammerhead/scoring/testing';
import { createLogger } from '@hammerhead/service-kit';
import t from 'tap';
import { Rescorer } from '../src/rescorer.js';

t.setTimeout(60_000);

t.test('a shipment that cannot be scored is left out, and says why', async (t) => {
  const { pool, deps, send, seize } = await ring(t);
  const all = Array.from({ length: 20 }, (_, index) =>
    bill(`B${index}`, { ...devon, name: personOf(index) }, pierre),
  );
  const [position = 0] = await send(seized, ...all);
  await seize(position);
  await pool.query(`update shipment set document = 'null' where bill in ('B7', 'B8')`);
  const rescorer = new Rescorer({
    ...deps,
    lane: 'seizures',
    logger: createLogger({ name: 'test', level: 'silent' }),
  });
  await rescorer.run(new AbortController().signal);
  const scored = (await scoredAgain(pool)).map(({ bill }) => bill);
  t.same(
    scored,
    all.map(billOf).filter((name) => name !== 'B7' && name !== 'B8'),
  );
  const { rows } = await pool.query('select done, raised, finished_at, last_error from rescore');
  t.match(rows, [{ done: 20, raised: 18, finished_at: Date, last_error: /./ }]);
});

t.test('a list whose shipments cannot be searched for is left out, and leaves nothing behind', async (t) => {
  const { pool, deps, send } = await ring(t);
  await send(near);
  await publish(pool, 'lookouts', [entry('L1', 'Rosa Reyes', { phones: ['+18765550188'] })]);
  t.match(await scoreAgain(deps, 'others', 500), { kind: 'searched' });
  await pool.query(`update watchlist_entry set body = 'null'`);
  const rescorer = new Rescorer({
    ...deps,
    lane: 'others',
    logger: createLogger({ name: 'test', level: 'silent' }),
  });
  await rescorer.run(new AbortController().signal);
  const { rows } = await pool.query(
    `select finished_at, last_error, (select count(*) from rescore_key) as keys from rescore`,
  );
  t.match(rows, [{ finished_at: Date, last_error: /./, keys: 0 }]);
});

const billOf = ({ shipment }: Sent): string => shipment.bill;
