import { permissionsOf } from '@hammerhead/access';
import t from 'tap';
import { colleague } from './colleagues.js';
import { faultPaths, world, sorted } from './world.js';

const analystToken = { role: 'analyst', subject: 'Ana Lyst' };

t.test('a token is shown once, works at once, and only its hash is kept', async (t) => {
  const w = await world(t);
  const { status, headers, body } = await w.post('/v1/tokens', analystToken, 'admin');
  t.equal(status, 201);
  t.equal(headers.get('cache-control'), 'no-store');
  t.match(body, {
    role: 'analyst',
    subject: 'Ana Lyst',
    feedId: null,
    countries: null,
    agency: null,
    expiresAt: null,
  });
  const token = String(body['token']);
  t.match(token, /^hh_/);
  const asked = await fetch(`${w.base}/v1/referrals`, { headers: { authorization: `Bearer ${token}` } });
  t.equal(asked.status, 200);
  await asked.json();
  const { rows } = await w.pool.query('select token.*::text as row, created_by from token where id = $1', [
    body['id'],
  ]);
  t.match(rows, [{ created_by: 'the admin' }]);
  t.notMatch(JSON.stringify(rows), new RegExp(token.slice(3, 20)));
});

t.test('a feed’s token names its feed, a partner’s its countries and agency', async (t) => {
  const w = await world(t);
  const feed = { role: 'feed', subject: 'Caribe Lines', feedId: 'caribe' };
  t.match(await w.post('/v1/tokens', feed, 'admin'), {
    status: 201,
    body: { feedId: 'caribe', permissions: ['manifest:submit', 'submission:read'] },
  });
  for (const feedId of ['a b/../c', 'AMQT ', '', 'ä', 'x'.repeat(65)]) {
    const refused = await w.post('/v1/tokens', { ...feed, feedId }, 'admin');
    t.same([refused.status, faultPaths(refused)], [422, ['feedId']], JSON.stringify(feedId));
  }
  const partner = { role: 'partner', subject: 'CGIU desk', countries: ['JM', 'TT'], agency: 'IMPACS CGIU' };
  const made = await w.post('/v1/tokens', partner, 'admin');
  t.match(made, { status: 201, body: partner });
  const nowhere = await w.post('/v1/tokens', { ...partner, countries: ['JM', 'ZZ'] }, 'admin');
  t.same([nowhere.status, faultPaths(nowhere)], [422, ['countries[1]']]);
  t.same(
    made.body['permissions'],
    permissionsOf({ role: 'partner', federal: false }),
    'the answer says what it may',
  );
});

t.test('a token that has expired is 401', async (t) => {
  const w = await world(t);
  const { body } = await w.post(
    '/v1/tokens',
    { ...analystToken, expiresAt: '2099-01-01T00:00:00Z' },
    'admin',
  );
  t.equal(body['expiresAt'], '2099-01-01T00:00:00Z');
  await w.pool.query(`update token set expires_at = now() - interval '1 second' where id = $1`, [body['id']]);
  const asked = await fetch(`${w.base}/v1/referrals`, {
    headers: { authorization: `Bearer ${String(body['token'])}` },
  });
  t.equal(asked.status, 401);
  await asked.json();
});

t.test('what does not belong to a role is 422', async (t) => {
  const w = await world(t);
  const bad: [unknown, string[]][] = [
    [{ subject: 'x' }, ['role']],
    [{ role: 'king', subject: 'x' }, ['role']],
    [{ role: 'analyst' }, ['subject']],
    [{ role: 'analyst', subject: ' ' }, ['subject']],
    [{ role: 'analyst', subject: 'x', feedId: 'y' }, ['feedId']],
    [{ role: 'feed', subject: 'x' }, ['feedId']],
    [{ role: 'partner', subject: 'x', countries: [] }, ['agency', 'countries']],
    [{ role: 'partner', subject: 'x', countries: ['Jamaica'], agency: 'y' }, ['countries[0]']],
    [{ role: 'analyst', subject: 'x', expiresAt: '2023-02-30T00:00:00Z' }, ['expiresAt']],
  ];
  for (const [body, paths] of bad) {
    const answer = await w.post('/v1/tokens', body, 'admin');
    t.equal(answer.status, 422, JSON.stringify(body));
    t.same(sorted(faultPaths(answer)), paths, JSON.stringify(body));
  }
});

t.test('one that would have expired already is refused', async (t) => {
  const w = await world(t);
  const answer = await w.post('/v1/tokens', { ...analystToken, expiresAt: '2020-01-01T00:00:00Z' }, 'admin');
  t.equal(answer.status, 422);
  t.same(faultPaths(answer), ['expiresAt']);
});

t.test('a token takes nobody’s name', async (t) => {
  const w = await world(t);
  await colleague(w, 'Ana');
  const local = await colleague(w, 'Local', 'admin', false);
  const federal = (body: object) => w.post('/v1/tokens', { subject: 'Ana', ...body }, 'admin');
  const person = async () =>
    (await w.pool.query<object>(`select role, agency, federal from person where subject = 'Ana'`)).rows;
  const before = await person();
  const taken = { status: 409, body: { code: 'subject_taken' } };
  for (const other of [
    { role: 'supervisor' },
    { role: 'analyst', agency: 'CBP' },
    { role: 'analyst', federal: false },
    { role: 'partner', agency: 'JCA', countries: ['JM'] },
  ])
    t.match(await federal(other), taken, JSON.stringify(other));
  const theirs = { role: 'analyst', subject: 'Ana', federal: false };
  t.match(await local.post('/v1/tokens', theirs), taken);
  t.match(await local.post('/v1/tokens', { ...theirs, replace: true }), taken);
  t.same(await person(), before);
  t.match(await federal({ role: 'analyst' }), { status: 201 }, 'a second one of the same person');
  t.match(await federal({ role: 'supervisor', replace: true }), { status: 201 });
  t.match(await person(), [{ role: 'supervisor', federal: true }]);
});
