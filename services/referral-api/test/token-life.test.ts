import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { z } from 'zod';
import { faultPaths, itemsOf, pluck, sorted, type World, world } from './world.js';

const idOf = (body: Record<string, unknown>): string => z.string().parse(body['id']);
const tokenOf = (body: Record<string, unknown>): string => z.string().parse(body['token']);

const status = async (w: World, token: string, path = '/v1/me'): Promise<number> => {
  const response = await fetch(`${w.base}${path}`, { headers: { authorization: `Bearer ${token}` } });
  await response.json();
  return response.status;
};

const make = async (w: World, body: Record<string, unknown>) => {
  const made = await w.post('/v1/tokens', { subject: 'Ana Lyst', ...body }, 'admin');
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return { id: idOf(made.body), token: tokenOf(made.body) };
};

t.test('the list tells who holds what, a page at a time, and never a token', async (t) => {
  const w = await world(t);
  const made = [];
  for (let n = 0; n < 5; n += 1)
    made.push(await make(w, { role: 'feed', feedId: `feed-${n % 2}`, subject: `F${n}` }));
  const ids = made.map(({ id }) => id).toReversed();
  const first = await w.get('/v1/tokens?role=feed&limit=2', 'admin');
  t.same(pluck(first, 'id'), ids.slice(0, 2), 'the newest first');
  const next = await w.get(
    `/v1/tokens?role=feed&limit=2&cursor=${String(first.body['nextCursor'])}`,
    'auditor',
  );
  t.same(pluck(next, 'id'), ids.slice(2, 4));
  t.equal(
    (await w.get(`/v1/tokens?limit=2&cursor=${String(first.body['nextCursor'])}`, 'admin')).status,
    422,
  );
  t.same(pluck(await w.get('/v1/tokens?feedId=feed-1', 'admin'), 'subject'), ['F3', 'F1', 'the feed']);
  t.same(pluck(await w.get('/v1/tokens?subject=F2', 'admin'), 'subject'), ['F2']);
  const text = JSON.stringify((await w.get('/v1/tokens', 'admin')).body);
  for (const { token } of made) t.notOk(text.includes(token.slice(3)), 'no token');
  t.notMatch(text, /hash/);
  const { rows } = await w.pool.query(
    `select count(*)::int as reads from audit_entry where act = 'tokens_read' and actor::json ->> 'role' = 'auditor'`,
  );
  t.same(rows, [{ reads: 1 }], 'who read it is on record');
});

t.test('a rotated token works beside the new one, and then no more', async (t) => {
  const w = await world(t);
  const old = await make(w, {
    role: 'analyst',
    agency: 'CBP',
    name: 'Ana',
    expiresAt: '2099-01-01T00:00:00Z',
  });
  const rotated = await w.post(`/v1/tokens/${old.id}/rotation`, { overlapHours: 48 }, 'admin');
  t.match(rotated, {
    status: 201,
    body: { role: 'analyst', subject: 'Ana Lyst', agency: 'CBP', name: 'Ana', replaces: old.id },
  });
  const ends = Date.parse(z.object({ expiresAt: z.string() }).parse(rotated.body['previous']).expiresAt);
  t.ok(Math.abs(ends - Date.now() - 48 * 3_600_000) < 60_000, 'in two days');
  t.equal(rotated.body['expiresAt'], '2099-01-01T00:00:00Z', 'rotation prolongs nothing');
  const fresh = tokenOf(rotated.body);
  t.equal(await status(w, old.token), 200);
  t.equal(await status(w, fresh), 200);
  const again = await w.post(`/v1/tokens/${old.id}/rotation`, {}, 'admin');
  t.match(again, { status: 409, body: { code: 'wrong_state' } }, 'once');
  t.match(again.body['detail'], idOf(rotated.body));
  const listed = itemsOf(await w.get('/v1/tokens?subject=Ana%20Lyst', 'admin'));
  t.match(listed, [
    { replaces: old.id, status: 'active' },
    { id: old.id, replacedBy: idOf(rotated.body) },
  ]);

  const atOnce = await w.post(`/v1/tokens/${idOf(rotated.body)}/rotation`, { overlapHours: 0 }, 'admin');
  t.equal(atOnce.status, 201);
  const { rows } = await w.pool.query('select expires_at <= now() as ended from token where id = $1', [
    idOf(rotated.body),
  ]);
  t.same(rows, [{ ended: true }]);
  t.match(await w.post(`/v1/tokens/${idOf(rotated.body)}/rotation`, {}, 'admin'), { status: 409 });
  t.match(await w.post('/v1/tokens/01a3f6a0-7c1e-7d2b-9f40-a10000000005/rotation', {}, 'admin'), {
    status: 404,
  });
  t.same(faultPaths(await w.post(`/v1/tokens/${old.id}/rotation`, { overlapHours: 721 }, 'admin')), [
    'overlapHours',
  ]);
  const kinds = await w.pool.query(`select kind from decision where kind like 'token%' order by position`);
  t.same(
    kinds.rows.map((row) => z.object({ kind: z.string() }).parse(row).kind),
    ['token_created', 'token_created', 'token_rotated', 'token_created', 'token_rotated'],
  );
});

t.test('two rotations at once make one successor', async (t) => {
  const w = await world(t);
  const old = await make(w, { role: 'feed', feedId: 'f' });
  const answers = await Promise.all(
    [1, 2, 3, 4].map(async () => w.post(`/v1/tokens/${old.id}/rotation`, {}, 'admin')),
  );
  t.same(sorted(answers.map((answer) => answer.status)), [201, 409, 409, 409]);
});

t.test('a revoked token, and a session that rests on it, work no longer than five seconds', async (t) => {
  const w = await world(t);
  const { id, token } = await make(w, { role: 'analyst' });
  const signedIn = await fetch(`${w.base}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  t.equal(signedIn.status, 201);
  await signedIn.json();
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const withCookie = async (): Promise<number> => {
    const response = await fetch(`${w.base}/v1/me`, { headers: { cookie } });
    await response.json();
    return response.status;
  };
  t.equal(await withCookie(), 200);
  t.equal(await status(w, token), 200);
  const revoked = await w.post(`/v1/tokens/${id}/revocation`, { reason: 'lost' }, 'admin');
  t.match(revoked, {
    status: 200,
    body: { status: 'revoked', revokedBy: 'the admin', reason: 'lost', subject: 'Ana Lyst' },
  });
  const since = performance.now();
  let last = since;
  while (performance.now() - since < 6_000) {
    if ((await status(w, token)) === 200 || (await withCookie()) === 200) last = performance.now();
    await sleep(100);
  }
  t.ok(last - since < 5_000, `worked for ${Math.round(last - since)} ms`);
  t.equal(await status(w, token), 401);
  t.equal(await withCookie(), 401);
  const again = await w.post(`/v1/tokens/${id}/revocation`, { reason: 'other' }, 'admin');
  t.match(again, { status: 200, body: { reason: 'lost' } }, 'the first reason stands');
  const { rows } = await w.pool.query(
    `select body ->> 'reason' as reason from decision where kind = 'token_revoked'`,
  );
  t.same(rows, [{ reason: 'lost' }]);
});

t.test('the last admin who is a federal officer counts apart', async (t) => {
  const w = await world(t);
  const local = await make(w, { role: 'admin', subject: 'Local', federal: false });
  const [own] = itemsOf(await w.get('/v1/tokens?role=admin&status=active&subject=the%20admin', 'admin'));
  const revoke = (id: string) => w.post(`/v1/tokens/${id}/revocation`, { reason: 'x' }, 'admin');
  t.match(await revoke(idOf(own ?? {})), { status: 409, body: { code: 'last_admin' } });
  t.match(await revoke(local.id), { status: 200 });
});

t.test('the last admin is revoked only by force, whoever tries at once', async (t) => {
  const w = await world(t);
  const [own] = itemsOf(await w.get('/v1/tokens?role=admin&status=active', 'admin'));
  const ownId = idOf(own ?? {});
  const other = await make(w, { role: 'admin', subject: 'Bo' });
  const both = await Promise.all(
    [ownId, other.id].map(async (id) => w.post(`/v1/tokens/${id}/revocation`, { reason: 'x' }, 'admin')),
  );
  t.same(sorted(both.map((answer) => answer.status)), [200, 409]);
  t.ok(both.some(({ body }) => body['code'] === 'last_admin'));
  const left = z
    .array(z.object({ id: z.string() }))
    .parse((await w.pool.query(`select id from token where role = 'admin' and revoked_at is null`)).rows);
  t.equal(left.length, 1);
  const forced = await w.post(
    `/v1/tokens/${left[0]?.id ?? ''}/revocation`,
    { reason: 'x', force: true },
    'admin',
  );
  t.equal(forced.status, 200);
});

t.test(
  'a feed’s token may be narrowed; an unknown scope is refused, and so is one of a person',
  async (t) => {
    const w = await world(t);
    const made = await w.post(
      '/v1/tokens',
      { role: 'feed', subject: 'x', feedId: 'f', scopes: ['holds'] },
      'admin',
    );
    t.match(made, { status: 201, body: { scopes: ['holds'] } });
    t.same(made.body['permissions'], ['hold:read']);
    const rotated = await w.post(`/v1/tokens/${idOf(made.body)}/rotation`, {}, 'admin');
    t.same(rotated.body['permissions'], ['hold:read'], 'and stays so');
    t.match(
      await w.post('/v1/tokens', { role: 'feed', subject: 'x', feedId: 'f', scopes: ['all'] }, 'admin'),
      {
        status: 422,
        body: { errors: [{ path: 'scopes[0]' }] },
      },
    );
    t.equal(
      (await w.post('/v1/tokens', { role: 'feed', subject: 'x', feedId: 'f', scopes: [] }, 'admin')).status,
      422,
    );
    t.equal(
      (await w.post('/v1/tokens', { role: 'admin', subject: 'x', scopes: ['holds'] }, 'admin')).status,
      422,
    );
  },
);

t.test('nobody makes a token that learns more than they may', async (t) => {
  const w = await world(t);
  const { token } = await make(w, { role: 'admin', subject: 'Not Federal', federal: false });
  const post = async (body: unknown): Promise<number> => {
    const response = await fetch(`${w.base}/v1/tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    await response.json();
    return response.status;
  };
  t.equal(await post({ role: 'analyst', subject: 'x' }), 403);
  t.equal(await post({ role: 'analyst', subject: 'x', federal: true }), 403);
  t.equal(await post({ role: 'analyst', subject: 'x', federal: false }), 201);
  t.equal(await post({ role: 'feed', subject: 'x', feedId: 'f' }), 201);
  const partner = { role: 'partner', subject: 'b.brown', agency: 'JCA', countries: ['JM'] };
  t.equal(await post(partner), 403, 'nor one of a partner');
  for (const held of [{ role: 'analyst' }, partner]) {
    const { id } = await make(w, held);
    const rotation = await fetch(`${w.base}/v1/tokens/${id}/rotation`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    t.equal(rotation.status, 403, held.role);
    await rotation.json();
  }
  t.equal(
    await post({ role: 'analyst', subject: partner.subject, federal: false, replace: true }),
    409,
    'nor takes the place of a partner',
  );
  const { rows } = await w.pool.query('select id from token where replaces is not null');
  t.same(rows, [], 'and nothing of it is stored');
});

t.test('last use is written, beside the answer and not each time', async (t) => {
  const w = await world(t);
  const { id, token } = await make(w, { role: 'analyst' });
  const used = async (): Promise<unknown> =>
    (await w.pool.query('select last_used_at from token where id = $1', [id])).rows[0];
  t.same(await used(), { last_used_at: null });
  for (let n = 0; n < 20; n += 1) t.equal(await status(w, token), 200);
  let seen = await used();
  for (let n = 0; n < 50 && JSON.stringify(seen) === '{"last_used_at":null}'; n += 1) {
    await sleep(20);
    seen = await used();
  }
  t.match(seen, { last_used_at: Date });
  await status(w, token);
  await sleep(100);
  t.same(await used(), seen, 'once a minute');
  t.match(itemsOf(await w.get('/v1/tokens?subject=Ana%20Lyst', 'admin')), [{ lastUsedAt: /^20/ }]);
});

t.test('settings are a person’s own, strict and small', async (t) => {
  const w = await world(t);
  const put = async (body: unknown, role: 'analyst' | 'partner' | 'rule_author' = 'analyst') =>
    w.send('/v1/me/settings', role, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const settings = { timeZone: 'America/Jamaica', language: 'en', queue: { tier: [1], destination: ['JM'] } };
  t.match(await put(settings), { status: 200, body: settings });
  t.same((await w.get('/v1/me')).body['settings'], settings);
  t.same((await w.get('/v1/me', 'supervisor')).body['settings'], {}, 'nobody else’s');
  for (const role of ['partner', 'rule_author'] as const)
    t.equal((await put({ units: 'us' }, role)).status, 200);
  const bad: [unknown, string[]][] = [
    [{ timeZone: 'Mars/Olympus' }, ['timeZone']],
    [{ colour: 'red' }, ['colour']],
    [{ queue: { sort: '\0' } }, ['queue.sort']],
    [{ queue: { destination: ['Jamaica'] } }, ['queue.destination[0]']],
  ];
  for (const [body, paths] of bad) {
    const answer = await put(body);
    t.equal(answer.status, 422, JSON.stringify(body));
    t.same(faultPaths(answer), paths);
  }
  t.equal((await put({ queue: { sort: 'x'.repeat(5_000) } })).status, 413);
  const polluting = await w.send('/v1/me/settings', 'analyst', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"__proto__":{"units":"us"}}',
  });
  t.match(polluting, { status: 400, body: { code: 'not_parseable', detail: /has a member .*`__proto__`/ } });
  t.match(await w.get('/v1/me'), {
    body: {
      subject: 'the analyst',
      name: 'the analyst',
      role: 'analyst',
      signedInWith: 'token',
      session: null,
    },
  });
});

t.test('a session from a token: of people alone, refused like a token, ended when idle', async (t) => {
  const w = await world(t);
  const begin = async (body: unknown) => {
    const response = await fetch(`${w.base}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { response, body: z.looseObject({}).parse(await response.json()) };
  };
  const { token } = await make(w, {
    role: 'partner',
    agency: 'JC',
    countries: ['JM'],
    expiresAt: '2099-01-01T00:00:00Z',
  });
  const { response, body } = await begin({ token });
  t.equal(response.status, 201);
  t.match(body, { role: 'partner', countries: ['JM'], signedInWith: 'token' });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const me = async (sent = cookie): Promise<number> => {
    const answer = await fetch(`${w.base}/v1/me`, { headers: { cookie: sent } });
    await answer.json();
    return answer.status;
  };
  t.equal(await me(), 200);
  t.equal(await me(`__Host-hammerhead=${'x'.repeat(43)}`), 401);
  t.equal(await me('__Host-hammerhead=%00;;='), 401);
  const { rows } = await w.pool.query('select session.*::text as row from session');
  t.notOk(JSON.stringify(rows).includes(cookie.split('=')[1] ?? '-'), 'only its hash is kept');
  // That it was used is noted beside the answers above.
  await sleep(1_000);
  await w.pool.query(`update session set last_used_at = now() - interval '31 minutes'`);
  await sleep(5_100);
  t.equal(await me(), 401, 'after half an hour without a request');

  const feed = await make(w, { role: 'feed', feedId: 'f' });
  t.match(await begin({ token: feed.token }), { response: { status: 403 }, body: { code: 'forbidden' } });
  const unknown = await begin({ token: 'hh_nobody' });
  t.equal(unknown.response.status, 401);
  t.match(unknown.response.headers.get('www-authenticate'), /^Bearer/);
  t.match(await begin({ code: 'x', state: 'y' }), { response: { status: 422 } }, 'there is no issuer');
  t.match(await begin({}), { response: { status: 422 } });
  t.match(await begin({ token: 'x', code: 'y' }), { response: { status: 422 } });
  t.equal((await w.delete('/v1/session', 'analyst')).status, 409, 'a token is no session');
});
