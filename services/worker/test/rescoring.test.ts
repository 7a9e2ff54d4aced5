import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from '@hammerhead/service-kit';
import t from 'tap';
import { Rescorer } from '../src/rescoring/rescorer.js';
import { scoreAgain } from '../src/rescoring/score-again.js';
import { entry, exclude, publish, retire } from './listing.js';
import { personOf } from './world/cargo.js';
import { bill, referrals, ring, scoredAgain, type Sent } from './world/ring.js';

t.setTimeout(60_000);

const devon = { name: 'Devon Clarke', phone: '+13055550111' };
const marcia = { name: 'Marcia Brown', phone: '+18765550122' };
const rosa = { name: 'Rosa Reyes', phone: '+18765550133' };
const jean = { name: 'Jean Baptiste', phone: '+18765550144' };
const keisha = { name: 'Keisha Campbell', phone: '+13055550155' };
const pierre = { name: 'Pierre Joseph', phone: '+18765550166' };

/** Devon is seized sending to Marcia; Rosa is one step away by his phone, Jean another by hers; Keisha is a stranger. */
const seized = bill('SEIZED', devon, marcia);
const near = bill('NEAR', { ...devon, name: 'D. Clark' }, rosa);
const far = bill('FAR', keisha, { ...rosa, name: 'R. Reyes' });
const stranger = bill('STRANGER', { name: 'Winston Charles', phone: '+13055550177' }, pierre);

t.test('a seizure has what is near it scored again, as of the decision', async (t) => {
  const { pool, send, seize, takeBack, again } = await ring(t);
  const departed = { ...near, departureAt: '2026-01-14T18:00:00Z' };
  const [position = 0] = await send(
    { ...seized, departureAt: '2026-01-20T18:00:00Z' },
    departed,
    far,
    stranger,
  );
  t.same(await referrals(pool), []);
  const decision = await seize(position);
  await again();
  const common = { cause: 'seizure', decision, knownTo: decision };
  const scored = await scoredAgain(pool);
  t.same(
    scored.filter(({ bill }) => bill !== 'SEIZED'),
    [{ bill: 'NEAR', tier: 2, departed: true, ...common }],
    'departed or not; what departs more than a year from it is out of reach',
  );
  t.same(await referrals(pool), [{ bill: 'NEAR', tier: 2, status: 'new', by: 'seizure', decision }]);
  const back = await takeBack(decision);
  await again();
  t.match(await referrals(pool), [{ bill: 'NEAR', tier: null, status: 'closed' }], 'nobody had touched it');
  t.equal((await scoredAgain(pool)).filter(({ decision: by }) => by === back).length, 2);
});

t.test('two steps away counts less; hubs link nobody', async (t) => {
  const { pool, send, seize, again } = await ring(t);
  const crowd = Array.from({ length: 30 }, (_, index) =>
    bill(
      `CROWD${index}`,
      { name: personOf(index), phone: '+13055550999' },
      {
        name: `Receiver of ${index}`,
      },
    ),
  );
  const customer = bill(
    'CUSTOMER',
    { ...devon, phone: '+13055550999' },
    { ...marcia, phone: '+18765550122' },
  );
  const [position = 0] = await send(
    customer,
    ...crowd,
    bill('NEAR', keisha, { ...marcia, name: 'M. Brown' }),
  );
  await send(bill('FAR', { ...keisha, name: 'K. Campbell' }, jean));
  await seize(position);
  await again();
  t.same(
    (await referrals(pool)).map(({ bill, tier }) => [bill, tier]),
    [
      ['FAR', 3],
      ['NEAR', 2],
    ],
  );
});

t.test('cargo that was seized itself is raised by no seizure', async (t) => {
  const { pool, send, seize, again } = await ring(t);
  const [one = 0, other = 0] = await send(seized, near);
  await seize(one);
  await again();
  await pool.query(`update referral set status = 'closed'`);
  const second = await seize(other);
  await again();
  t.match(
    (await scoredAgain(pool)).filter(({ decision }) => decision === second),
    [
      { bill: 'SEIZED', tier: 2 },
      { bill: 'NEAR', tier: 2 },
    ],
    'each is near the other',
  );
  t.match(await referrals(pool), [{ bill: 'NEAR', status: 'closed' }]);
});

t.test('each step is whole: another worker goes on where one stopped, or was killed', async (t) => {
  const { pool, deps, send, seize } = await ring(t);
  const all = Array.from({ length: 5 }, (_, index) =>
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
    ['SEIZED', 'B0', 'B1', 'B2', 'B3', 'B4'],
  );
  t.equal((await referrals(pool)).length, 5);
  const { rows } = await pool.query('select done, raised, finished_at from rescore');
  t.match(rows, [{ done: 6, raised: 5, finished_at: Date }]);
});

t.test('what was accepted before the decision is first scored as it stood then', async (t) => {
  const { pool, deps, send, seize, again, handle } = await ring(t);
  const [position = 0] = await send(seized);
  const [waits = 0] = await send({ ...near, score: false });
  const decision = await seize(position);
  t.same(await scoreAgain(deps, 'seizures', 500), { kind: 'idle' });
  await send(stranger);
  await handle({ firstPosition: waits, lastPosition: waits });
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

t.test('a revision that came after the decision keeps its referral', async (t) => {
  const { pool, send, seize, again } = await ring(t);
  const [position = 0] = await send(seized, near);
  const decision = await seize(position);
  const changed = { ...near.shipment, goods: [{ description: 'GLOCK SLIDE' }] };
  await send({ shipment: changed, revision: 2 });
  t.match(
    await referrals(pool),
    [{ bill: 'NEAR', tier: 1, by: null }],
    'the revision knows the seizure itself',
  );
  await again();
  t.match(await referrals(pool), [{ bill: 'NEAR', tier: 1, by: null }]);
  t.match(
    (await scoredAgain(pool)).filter(({ bill }) => bill === 'NEAR'),
    [{ tier: 2, decision }],
    'the one that it replaces is scored again too',
  );
});

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
  await rescorer.run();
  await rescorer.close();
  const scored = (await scoredAgain(pool)).map(({ bill }) => bill);
  t.same(
    scored,
    ['SEIZED', ...all.map(billOf)].filter((name) => name !== 'B7' && name !== 'B8'),
  );
  const { rows } = await pool.query('select done, raised, finished_at, last_error from rescore');
  t.match(rows, [{ done: 21, raised: 18, finished_at: Date, last_error: /./ }]);
});

t.test('a new version of a list raises whom it names; an exclusion takes it back', async (t) => {
  const { pool, send, again } = await ring(t);
  await send(bill('A', keisha, marcia), bill('B', keisha, jean, 'GLOCK SLIDE'), stranger);
  t.match(await referrals(pool), [{ bill: 'B', tier: 3, by: null }]);
  const { id, position } = await publish(pool, 'lookouts', [
    entry('L1', 'Marcia Brown'),
    entry('L2', 'Someone Else', { phones: [jean.phone] }),
  ]);
  await again();
  t.same(await referrals(pool), [
    { bill: 'A', tier: 3, status: 'new', by: 'watchlist', decision: position },
    { bill: 'B', tier: 1, status: 'new', by: 'watchlist', decision: position },
  ]);
  t.same(
    (await scoredAgain(pool)).map(({ bill, cause, decision }) => [bill, cause, decision]),
    [
      ['A', 'watchlist', position],
      ['B', 'watchlist', position],
    ],
  );
  await exclude(pool, id, 'L1', 'marcia brown');
  await again();
  t.match(await referrals(pool), [
    { bill: 'A', tier: null, status: 'closed' },
    { bill: 'B', tier: 1, status: 'new' },
  ]);
  await retire(pool, id);
  await again();
  t.match(
    (await referrals(pool)).filter(({ bill }) => bill === 'B'),
    [{ tier: 3, status: 'new' }],
  );
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

t.test('what is taken back from under people stays with them', async (t) => {
  const { pool, send, seize, takeBack, again } = await ring(t);
  const [position = 0] = await send(seized, near);
  const decision = await seize(position);
  await again();
  await pool.query(`update referral set status = 'assigned', assignee = 'somebody'`);
  await takeBack(decision);
  await again();
  t.match(await referrals(pool), [{ bill: 'NEAR', tier: null, status: 'assigned' }]);
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

const billOf = ({ shipment }: Sent): string => shipment.bill;
