import t from 'tap';
import { entry, exclude, publish, retire } from './world/listing.js';
import { personOf } from './world/cargo.js';
import { devon, marcia, jean, keisha, seized, near, far, stranger } from './world/people.js';
import { bill, referrals, ring, scoredAgain } from './world/ring.js';

t.setTimeout(60_000);

t.test('a seizure has what is near it scored again, as of the decision', async (t) => {
  const { pool, send, seize, takeBack, again } = await ring(t);
  const departed = { ...near, departureAt: '2020-01-14T18:00:00Z' };
  const [position = 0] = await send(
    { ...seized, departureAt: '2020-01-20T18:00:00Z' },
    departed,
    far,
    stranger,
  );
  t.same(await referrals(pool), []);
  const decision = await seize(position);
  await again();
  const common = { cause: 'seizure', decision, knownTo: decision };
  t.same(
    await scoredAgain(pool),
    [{ bill: 'NEAR', tier: 2, departed: true, ...common }],
    'departed or not, but not the seized one; what departs more than a year from it is out of reach',
  );
  t.same(await referrals(pool), [{ bill: 'NEAR', tier: 2, status: 'new', by: 'seizure', decision }]);
  const back = await takeBack(decision);
  await again();
  t.match(await referrals(pool), [{ bill: 'NEAR', tier: null, status: 'closed' }], 'nobody had touched it');
  t.equal((await scoredAgain(pool)).filter(({ decision: by }) => by === back).length, 1);
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
    [{ bill: 'SEIZED', tier: 2 }],
    'it is near the other',
  );
  t.match(await referrals(pool), [{ bill: 'NEAR', status: 'closed' }]);
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
