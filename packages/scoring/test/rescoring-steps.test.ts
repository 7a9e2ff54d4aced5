import { setTimeout as pause } from 'node:timers/promises';
import t from 'tap';
import { scoreAgain } from '../src/score-again.js';
import { entry, publish, retire } from './world/listing.js';
import { personOf } from './world/cargo.js';
import { devon, rosa, jean, pierre, seized, near, stranger } from './world/people.js';
import { bill, referrals, ring, scoredAgain } from './world/ring.js';

t.setTimeout(60_000);

t.test('each step is whole: another worker goes on where one stopped, or was killed', async (t) => {
  const { pool, deps, send, seize } = await ring(t);
  const all = Array.from({ length: 6 }, (_, index) =>
    bill(`B${index}`, { ...devon, name: personOf(index) }, pierre),
  );
  const [position = 0] = await send(seized, ...all);
  await seize(position);
  t.match(await scoreAgain(deps, 'seizures', 2), { kind: 'found', shipments: 6 });
  t.match(await scoreAgain(deps, 'seizures', 2), { kind: 'scored', shipments: 2 });
  t.equal((await scoredAgain(pool)).length, 2);

  const blocker = await pool.connect();
  await blocker.query('begin');
  await blocker.query('lock table assessment in access exclusive mode');
  const step = scoreAgain(deps, 'seizures', 2);
  // It fails before anybody waits for it.
  step.catch(() => {});
  const waiting = `select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'relation'`;
  while ((await pool.query(waiting)).rows.length === 0) await pause(20);
  t.same(
    await scoreAgain(deps, 'seizures', 2),
    { kind: 'idle' },
    'while one is at it, another waits for its turn',
  );
  await pool.query(`select pg_terminate_backend(pid) from (${waiting}) as w`);
  await t.rejects(step);
  await blocker.query('rollback');
  blocker.release();

  t.equal((await scoredAgain(pool)).length, 2, 'of the step that was cut off nothing is left');
  const both = await Promise.all([scoreAgain(deps, 'seizures', 3), scoreAgain(deps, 'seizures', 3)]);
  t.same(both.map(({ kind }) => kind).sort(), ['idle', 'scored'], 'two at once never do the same');
  t.match(await scoreAgain(deps, 'seizures', 3), { kind: 'scored', shipments: 1 });
  t.same(await scoreAgain(deps, 'seizures', 3), { kind: 'idle' });
  t.same(
    (await scoredAgain(pool)).map(({ bill }) => bill),
    ['B0', 'B1', 'B2', 'B3', 'B4', 'B5'],
  );
  t.equal((await referrals(pool)).length, 6);
  const { rows } = await pool.query('select done, raised, finished_at from rescore');
  t.match(rows, [{ done: 6, raised: 6, finished_at: Date }]);
});

t.test('what was accepted before the decision is first scored as it stood then', async (t) => {
  const { pool, deps, send, seize, again, score } = await ring(t);
  const [position = 0] = await send(seized);
  const [waits = 0] = await send({ ...near, score: false });
  const decision = await seize(position);
  t.same(await scoreAgain(deps, 'seizures', 500), { kind: 'idle' });
  await send(stranger);
  await score({ firstPosition: waits, lastPosition: waits });
  await again();
  const { rows } = await pool.query(
    'select known_to, cause, tier from assessment where position = $1 order by known_to',
    [waits],
  );
  t.same(rows, [
    { known_to: waits, cause: 'first', tier: null },
    { known_to: decision, cause: 'seizure', tier: 2 },
  ]);
});

t.test('a seizure does not wait for a list; what knew more stands, whoever is first', async (t) => {
  const { pool, deps, send, seize, takeBack, again } = await ring(t);
  const [position = 0] = await send(seized, near, bill('LISTED', devon, rosa));
  const { id, position: list } = await publish(pool, 'lookouts', [entry('L1', 'Rosa Reyes')]);
  await retire(pool, id);
  const decision = await seize(position);
  t.match(await scoreAgain(deps, 'seizures', 500), { kind: 'found', rescore: { position: decision } });
  t.match(await scoreAgain(deps, 'seizures', 500), { kind: 'scored', raised: 2 });
  const raised = await referrals(pool);
  await again();
  t.ok(
    (await scoredAgain(pool)).some(({ knownTo }) => knownTo === list),
    'then for the list, as it stood then',
  );
  t.same(await referrals(pool), raised);
  await takeBack(decision);
  await again();
  t.match(await referrals(pool), [
    { bill: 'LISTED', tier: null, status: 'closed' },
    { bill: 'NEAR', tier: null, status: 'closed' },
  ]);
});

t.test('of a seizure and its taking back nothing is raised that stays', async (t) => {
  const { pool, deps, send, seize, takeBack } = await ring(t);
  const [position = 0] = await send(seized, near, bill('TOO', devon, jean));
  await takeBack(await seize(position));
  const isDone = async (): Promise<boolean> =>
    (await pool.query('select from rescore where finished_at is null')).rows.length === 0;
  const worker = async (): Promise<void> => {
    while (!(await isDone())) await scoreAgain(deps, 'seizures', 1);
  };
  await Promise.all([worker(), worker(), worker()]);
  t.match(await referrals(pool), [
    { bill: 'NEAR', tier: null, status: 'closed' },
    { bill: 'TOO', tier: null, status: 'closed' },
  ]);
});
