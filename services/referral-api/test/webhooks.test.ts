import { webhooks } from '@hammerhead/storage';
import t from 'tap';
import { unknownId } from './routes.js';
import { colleague } from './colleagues.js';
import { type Answer, faultPaths, itemsOf, pluck, sorted, testHooks, type World, world } from './world.js';

const url = 'https://cases.agency.example/hammerhead?key=of-the-receiver';

const make = (w: World, body: object = { url }): Promise<Answer> =>
  w.post('/v1/webhooks', body, 'supervisor');
const idOf = ({ body }: Answer): string => String(body['id']);

t.test(
  'a supervisor makes a webhook; its secret is shown once, and is not readable in the database',
  async (t) => {
    const w = await world(t);
    const made = await make(w, { url, description: 'Case management' });
    t.match(made, {
      status: 201,
      body: {
        url,
        events: [
          'referral.created',
          'referral.changed',
          'referral.closed',
          'referral.reopened',
          'referral.at_risk',
          'release.acknowledged',
          'release.asked',
          'release.answered',
        ],
        feedId: null,
        status: 'active',
        version: 1,
        createdBy: 'the supervisor',
        secret: /^whsec_[\w+/]{43}=$/,
        waiting: 0,
        dead: 0,
      },
    });
    t.equal(made.headers.get('etag'), '"1"');
    const id = idOf(made);
    const read = await w.get(`/v1/webhooks/${id}`, 'supervisor');
    t.notMatch(read.body, { secret: /./ });
    t.same(itemsOf(await w.get('/v1/webhooks', 'supervisor')), [read.body]);
    const { rows } = await w.pool.query<{ secret: Buffer }>('select secret from webhook');
    const secret = String(made.body['secret']);
    t.notMatch(rows[0]?.secret.toString('latin1'), secret);
    t.equal(rows[0] && (await testHooks.keeper.open(rows[0].secret, id)), secret);
    const { rows: decided } = await w.pool.query(
      'select actor, body from decision order by position desc limit 1',
    );
    t.match(decided, [{ actor: 'the supervisor', body: /"host":"cases.agency.example"/ }]);
    t.notMatch(decided, [{ body: /of-the-receiver|whsec_/ }], 'of its address the log has the host');
    const { rows: audited } = await w.pool.query(
      'select act, target from audit_entry order by seq desc limit 1',
    );
    t.same(audited, [{ act: 'webhook_created', target: `webhook/${id}` }]);
  },
);

t.test('what leads where it may not, or hears what it may not, is refused with its path', async (t) => {
  const w = await world(t);
  for (const bad of [
    'hooks.example',
    'http://hooks.example.org@127.0.0.1/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest',
    'http://93.184.215.14/',
    'https://user:word@hooks.example/',
  ]) {
    const answer = await make(w, { url: bad });
    t.same([answer.status, faultPaths(answer)], [422, ['url']], bad);
  }
  t.equal((await make(w, { url: 'http://10.99.1.2/hook' })).status, 201, 'a network that was allowed');
  t.same(faultPaths(await make(w, { url, events: ['hold.placed'] })), ['events[0]']);
  t.same(faultPaths(await make(w, { url, events: [] })), ['events']);
  t.same(faultPaths(await make(w, { url, secret: 'mine' })), ['secret']);
  const feeds = await w.post(
    '/v1/webhooks',
    { url, feedId: 'feed-1', events: ['referral.created'] },
    'admin',
  );
  t.same(faultPaths(feeds), ['events[0]']);
});

t.test('those of people are known to who reads referrals, those of feeds to who reads tokens', async (t) => {
  const w = await world(t);
  const people = idOf(await make(w));
  const feed = await w.post('/v1/webhooks', { url, feedId: 'feed-1' }, 'admin');
  t.match(feed, { status: 201, body: { events: ['hold.placed', 'hold.released'], feedId: 'feed-1' } });
  t.match(await make(w, { url, feedId: 'feed-1' }), { status: 403 });
  t.same(faultPaths(await w.post('/v1/webhooks', { url, feedId: 'feed-2' }, 'admin')), ['feedId']);
  const local = await colleague(w, 'Local', 'admin', false);
  t.equal((await local.post('/v1/webhooks', { url, feedId: 'feed-1' })).status, 403);
  t.same(itemsOf(await local.get('/v1/webhooks')), []);
  t.equal((await local.get(`/v1/webhooks/${idOf(feed)}`)).status, 404);
  t.match(await w.post('/v1/webhooks', { url }, 'admin'), { status: 403 });
  for (const role of ['analyst', 'investigator', 'feed', 'rule_author'] as const)
    t.equal((await w.get('/v1/webhooks', role)).status, 403, role);
  t.same(pluck(await w.get('/v1/webhooks', 'partner'), 'id'), [], 'a partner knows its own alone');
  t.same(pluck(await w.get('/v1/webhooks', 'supervisor'), 'id'), [people]);
  t.same(pluck(await w.get('/v1/webhooks', 'admin'), 'id'), [idOf(feed)]);
  t.same(pluck(await w.get('/v1/webhooks', 'auditor'), 'id'), [people, idOf(feed)]);
  const ifMatch = { 'if-match': '*' };
  for (const [id, role] of [
    [people, 'admin'],
    [idOf(feed), 'supervisor'],
  ] as const) {
    const unknown = [
      await w.get(`/v1/webhooks/${unknownId}`, role),
      await w.patch(`/v1/webhooks/${unknownId}`, { status: 'paused' }, role, ifMatch),
    ].map(({ status, body }) => [status, body['code'], body['title'], body['detail']]);
    const hidden = [
      await w.get(`/v1/webhooks/${id}`, role),
      await w.patch(`/v1/webhooks/${id}`, { status: 'paused' }, role, ifMatch),
    ].map(({ status, body }) => [status, body['code'], body['title'], body['detail']]);
    t.same(hidden, unknown, 'one that one may not know is one that does not exist');
    t.equal(hidden[0]?.[0], 404);
    for (const answer of [
      await w.get(`/v1/webhooks/${id}/deliveries`, role),
      await w.delete(`/v1/webhooks/${id}`, role, ifMatch),
      await w.post(`/v1/webhooks/${id}/secret-rotation`, {}, role, ifMatch),
      await w.post(`/v1/webhooks/${id}/test`, undefined, role),
      await w.post(`/v1/webhooks/${id}/redelivery`, { since: '2026-01-01T00:00:00Z' }, role),
      await w.post(`/v1/webhooks/${id}/deliveries/${unknownId}/redelivery`, undefined, role),
    ])
      t.equal(answer.status, 404);
  }
  const { rows } = await w.pool.query('select status, version from webhook');
  t.same(rows, [
    { status: 'active', version: 1 },
    { status: 'active', version: 1 },
  ]);
});

t.test('who was a federal officer and is none any more knows none of people’s', async (t) => {
  const w = await world(t);
  const id = idOf(await make(w));
  await w.pool.query("update token set federal = false where role = 'supervisor'");
  t.equal((await make(w)).status, 201, 'remembered for a moment');
  await new Promise((resolve) => setTimeout(resolve, 5_100));
  t.same(itemsOf(await w.get('/v1/webhooks', 'supervisor')), []);
  t.equal((await w.get(`/v1/webhooks/${id}`, 'supervisor')).status, 404);
  t.equal((await make(w)).status, 403);
});

t.test('it is changed, paused, given a new secret and removed, each with If-Match', async (t) => {
  const w = await world(t);
  const made = await make(w);
  const id = idOf(made);
  const patch = (body: object, version?: number) =>
    w.patch(
      `/v1/webhooks/${id}`,
      body,
      'supervisor',
      version === undefined ? {} : { 'if-match': `"${version}"` },
    );
  t.equal((await patch({ status: 'paused' })).status, 428);
  t.match(await patch({ status: 'paused' }, 1), { status: 200, body: { status: 'paused', version: 2 } });
  t.match(await patch({ status: 'active' }, 1), { status: 412, body: { version: 2 } });
  t.match(await patch({ url: 'https://[::1]/' }, 2), { status: 422 });
  t.match(await patch({ events: ['hold.placed'] }, 2), { status: 422 });
  t.match(await patch({}, 2), { status: 422 });
  t.match(await patch({ status: 'active', events: ['referral.closed'], description: 'x' }, 2), {
    body: { status: 'active', events: ['referral.closed'], description: 'x', url, version: 3 },
  });
  t.match(await patch({ description: null }, 3), { body: { description: null, version: 4 } });
  const rotate = (version: number) =>
    w.post(`/v1/webhooks/${id}/secret-rotation`, { overlapHours: 2 }, 'supervisor', {
      'if-match': `"${version}"`,
    });
  t.equal((await rotate(1)).status, 412);
  const rotated = await rotate(4);
  t.match(rotated, { status: 200, body: { version: 5, secret: /^whsec_/, formerSecretUntil: /Z$/ } });
  t.not(rotated.body['secret'], made.body['secret']);
  t.equal((await w.delete(`/v1/webhooks/${id}`, 'supervisor')).status, 428);
  t.match(await w.delete(`/v1/webhooks/${id}`, 'supervisor', { 'if-match': '"5"' }), {
    status: 200,
    body: { id, status: 'removed' },
  });
  t.equal((await w.get(`/v1/webhooks/${id}`, 'supervisor')).status, 404);
  const { rows } = await w.pool.query(
    "select kind from decision where kind like 'webhook%' order by position",
  );
  t.same(
    rows.map(({ kind }: { kind: string }) => kind),
    [
      'webhook_created',
      'webhook_changed',
      'webhook_changed',
      'webhook_changed',
      'webhook_secret_rotated',
      'webhook_removed',
    ],
    'each is a decision, and nothing that was refused is',
  );
});

t.test('a test is one message, and messages are listed and sent again', async (t) => {
  const w = await world(t);
  const id = idOf(await make(w));
  const test = () => w.post(`/v1/webhooks/${id}/test`, undefined, 'supervisor');
  const first = await test();
  t.match(first, { status: 202, body: { type: 'webhook.test', status: 'waiting', attempts: 0 } });
  t.same((await test()).body, first.body, 'while one waits, no other is made');
  t.match(await w.get(`/v1/webhooks/${id}`, 'supervisor'), { body: { waiting: 1 } });
  const deliveries = `/v1/webhooks/${id}/deliveries`;
  const redeliver = () => w.post(`${deliveries}/${idOf(first)}/redelivery`, undefined, 'supervisor');
  t.match(await redeliver(), { status: 409, body: { code: 'wrong_state' } });
  const failed = { id: idOf(first), status: 500, error: 'it answered 500', now: new Date() };
  await webhooks.bury(w.pool, failed);
  await test();
  t.same(pluck(await w.get(`${deliveries}?status=dead`, 'auditor'), 'lastError'), ['it answered 500']);
  const page = await w.get(`${deliveries}?limit=1`, 'supervisor');
  t.match(page.body, { items: [{ status: 'waiting' }] });
  const cursor = Buffer.from(String(page.body['nextCursor']), 'base64url').toString('utf8');
  t.equal(
    cursor.slice(16),
    JSON.stringify(pluck(page, 'id')[0]),
    'an id: messages of everybody are numbered together',
  );
  const next = await w.get(`${deliveries}?limit=1&cursor=${String(page.body['nextCursor'])}`, 'supervisor');
  t.match(next.body, { items: [{ id: idOf(first), status: 'dead', endedAt: /Z$/ }], nextCursor: null });
  const other = idOf(await make(w));
  const foreign = await w.post(
    `/v1/webhooks/${other}/deliveries/${idOf(first)}/redelivery`,
    undefined,
    'supervisor',
  );
  t.match(foreign, { status: 404 }, 'under another webhook it is not there');
  t.match(await redeliver(), { status: 202, body: { status: 'waiting', attempts: 0, nextAttemptAt: /Z$/ } });
  await webhooks.bury(w.pool, failed);
  const since = (at: Date) =>
    w.post(`/v1/webhooks/${id}/redelivery`, { since: at.toISOString() }, 'supervisor');
  t.match(await since(new Date(Date.now() + 60_000)), { status: 202, body: { redelivered: 0, more: false } });
  t.match(await since(new Date(0)), { body: { redelivered: 1, more: false } });
  await w.patch(`/v1/webhooks/${id}`, { status: 'paused' }, 'supervisor', { 'if-match': '*' });
  t.match(await test(), { status: 409, body: { code: 'wrong_state' } });
});

t.test('there are at most 100', async (t) => {
  const w = await world(t);
  await w.pool.query(
    `insert into webhook (id, url, host, events, secret, created_by)
     select gen_random_uuid(), 'https://a.example', 'a.example', '{referral.created}', '', 'test' from generate_series(1, 99)`,
  );
  const made = await Promise.all([1, 2, 3].map(() => make(w)));
  t.same(sorted(made.map(({ status }) => status)), [201, 409, 409]);
  t.equal((await w.get('/v1/webhooks?limit=60', 'supervisor')).status, 200);
});
