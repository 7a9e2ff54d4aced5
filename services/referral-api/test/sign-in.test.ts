import { openId } from '@hammerhead/openid';
import { SignJWT, UnsecuredJWT } from 'jose';
import t, { type Test } from 'tap';
import { z } from 'zod';
import {
  type Accounts,
  audience,
  clientId,
  clientSecret,
  type Issuer,
  openIssuer,
  redirectUrl,
} from './issuer.js';
import { faultPaths, type World, world } from './world.js';

const accounts: Accounts = {
  ana: {
    name: 'Ana Lyst',
    hammerhead_role: 'analyst',
    hammerhead_agency: 'CBP',
    hammerhead_federal: true,
  },
  sam: { hammerhead_role: ['supervisor'], hammerhead_federal: true },
  kim: {
    name: 'Kim of Jamaica Customs',
    hammerhead_role: 'partner',
    hammerhead_agency: 'Jamaica Customs',
    hammerhead_countries: ['JM'],
  },
  leo: { hammerhead_role: 'analyst' },
  nobody: { name: 'No Body' },
  king: { hammerhead_role: 'king' },
  feeder: { hammerhead_role: 'feed' },
  stateless: { hammerhead_role: 'partner', hammerhead_agency: 'Jamaica Customs' },
  both: {
    hammerhead_role: 'partner',
    hammerhead_agency: 'X',
    hammerhead_countries: ['JM'],
    hammerhead_federal: true,
  },
};

const claims = {
  role: 'hammerhead_role',
  agency: 'hammerhead_agency',
  countries: 'hammerhead_countries',
  federal: 'hammerhead_federal',
};

const at = (issuer: string) =>
  openId({
    issuer,
    audience,
    tokenType: 'at+jwt',
    claims,
    client: { id: clientId, secret: clientSecret, redirectUrl, scope: 'openid profile' },
  });

const withIssuer = async (t: Test, inIdToken = true): Promise<{ issuer: Issuer; w: World }> => {
  const issuer = await openIssuer(t, accounts, inIdToken);
  return { issuer, w: await world(t, undefined, at(issuer.url)) };
};

const problem = z.looseObject({ code: z.string().optional(), detail: z.string().optional() });

/** A page of ours in a browser: it sends cookies, and says where it comes from. */
const page = (w: World) => {
  const jar = new Map<string, string>();
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${w.base}${path}`, {
      method,
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'sec-fetch-site': 'same-origin',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie();
    for (const cookie of set) {
      const [pair = ''] = cookie.split(';');
      const at_ = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at_));
      else jar.set(pair.slice(0, at_), pair.slice(at_ + 1));
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      set,
      body: problem.parse(text === '' ? {} : JSON.parse(text)),
    };
  };
  return { jar, ask };
};

const signIn = async (w: World, issuer: Issuer, login: string, browser = page(w)) => {
  const begun = await browser.ask('GET', '/v1/session/authorization');
  if (begun.status !== 200) throw new Error(JSON.stringify(begun.body));
  const back = await issuer.browse(String(begun.body['url']), login);
  const body = Object.fromEntries(back.searchParams);
  return { browser, begun, body, answer: await browser.ask('POST', '/v1/session', body) };
};

t.test('a person signs in at the issuer, works with the session, and signs out', async (t) => {
  const { issuer, w } = await withIssuer(t);
  const { browser, begun, answer } = await signIn(w, issuer, 'ana');
  const url = new URL(String(begun.body['url']));
  t.match(Object.fromEntries(url.searchParams), {
    response_type: 'code',
    code_challenge_method: 'S256',
    client_id: clientId,
    redirect_uri: redirectUrl,
  });
  for (const name of ['state', 'nonce', 'code_challenge'])
    t.match(url.searchParams.get(name), /^[\w-]{43}$/, name);
  t.equal(answer.status, 201, JSON.stringify(answer.body));
  t.match(answer.body, {
    subject: 'ana',
    name: 'Ana Lyst',
    role: 'analyst',
    agency: 'CBP',
    federal: true,
    signedInWith: 'openid',
    session: { endsAfterIdleMinutes: 30 },
  });
  const cookie = answer.set.find((one) => one.startsWith('__Host-hammerhead='));
  for (const attribute of [/; HttpOnly/, /; Secure/, /; SameSite=Strict/, /; Path=\//])
    t.match(cookie, attribute);
  t.notMatch(cookie, /Domain/);
  t.same([...browser.jar.keys()], ['__Host-hammerhead'], 'the cookie of the sign-in is gone');

  t.match(await browser.ask('GET', '/v1/me'), { status: 200, body: { subject: 'ana' } });
  t.match(await browser.ask('GET', '/v1/referrals'), { status: 200 });
  const kept = await browser.ask('PUT', '/v1/me/settings', { units: 'us' }, { 'x-hammerhead': '1' });
  t.match(kept, { status: 200, body: { units: 'us' } });
  t.match((await browser.ask('GET', '/v1/me')).body, { settings: { units: 'us' } });

  const before = new Map(browser.jar);
  t.equal((await browser.ask('DELETE', '/v1/session', undefined, { 'x-hammerhead': '1' })).status, 204);
  t.same([...browser.jar], [], 'the cookie is taken away');
  before.forEach((value, name) => browser.jar.set(name, value));
  t.match(await browser.ask('GET', '/v1/me'), { status: 401, body: { code: 'unauthenticated' } });

  const { rows } = await w.pool.query(
    `select act, actor::json ->> 'subject' as subject from audit_entry where act like 'sign%' order by seq`,
  );
  t.same(rows, [
    { act: 'signed_in', subject: 'ana' },
    { act: 'signed_out', subject: 'ana' },
  ]);
  const people = await w.pool.query('select subject, name, role, agency, federal from person');
  t.same(people.rows, [{ subject: 'ana', name: 'Ana Lyst', role: 'analyst', agency: 'CBP', federal: true }]);
});

t.test('an admin ends the sessions of a person of whom the issuer says something else by now', async (t) => {
  const { issuer, w } = await withIssuer(t);
  const browsers = [(await signIn(w, issuer, 'ana')).browser, (await signIn(w, issuer, 'ana')).browser];
  const { browser: other } = await signIn(w, issuer, 'sam');
  for (const role of ['feed', 'analyst', 'supervisor'] as const)
    t.not((await w.post('/v1/people/ana/sign-out', undefined, role)).status, 200, role);
  t.equal(
    (await browsers[0]?.ask('POST', '/v1/people/sam/sign-out', undefined, { 'x-hammerhead': '1' }))?.status,
    403,
  );
  const answer = await w.post('/v1/people/ana/sign-out', undefined, 'admin');
  t.match(answer, { status: 200, body: { subject: 'ana', sessions: 2 } });
  await new Promise((resolve) => setTimeout(resolve, 4_500));
  for (const browser of browsers) t.equal((await browser.ask('GET', '/v1/me')).status, 401);
  t.equal((await other.ask('GET', '/v1/me')).status, 200, 'nobody else');
  t.match(await w.post('/v1/people/nobody/sign-out', undefined, 'admin'), { status: 404 });
  t.equal((await signIn(w, issuer, 'ana')).answer.status, 201, 'who is let in still may come back');
  const { rows } = await w.pool.query(
    `select actor::json ->> 'role' as role, about::json ->> 'subject' as subject from audit_entry
      where act = 'person_signed_out' order by seq`,
  );
  t.same(rows, [{ role: 'admin', subject: 'ana' }]);
});

t.test('with a session, what changes something needs the header and the same origin', async (t) => {
  const { issuer, w } = await withIssuer(t);
  const { browser, answer } = await signIn(w, issuer, 'ana');
  t.equal(answer.status, 201);
  const put = (headers: Record<string, string>) => browser.ask('PUT', '/v1/me/settings', {}, headers);
  const refused: Record<string, string>[] = [
    {},
    { 'x-hammerhead': '0' },
    { 'x-hammerhead': '1', 'sec-fetch-site': 'cross-site' },
    { 'x-hammerhead': '1', 'sec-fetch-site': 'same-site' },
    { 'x-hammerhead': '1', 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'same-origin' },
  ];
  for (const headers of refused)
    t.match(await put(headers), { status: 403, body: { code: 'cross_site' } }, JSON.stringify(headers));
  const absent = await fetch(`${w.base}/v1/me/settings`, {
    method: 'PUT',
    headers: {
      cookie: `__Host-hammerhead=${browser.jar.get('__Host-hammerhead') ?? ''}`,
      'x-hammerhead': '1',
      'content-type': 'application/json',
    },
    body: '{}',
  });
  t.equal(absent.status, 403, 'without Sec-Fetch-Site');
  t.match(await absent.json(), { code: 'cross_site' });
  t.equal((await put({ 'x-hammerhead': '1' })).status, 200, 'the allowed twin');

  for (const site of ['cross-site', 'same-site'])
    t.match(await browser.ask('GET', '/v1/me', undefined, { 'sec-fetch-site': site }), {
      status: 403,
      body: { code: 'cross_site' },
    });
  t.equal((await browser.ask('GET', '/v1/me', undefined, { 'sec-fetch-site': 'none' })).status, 200);
  t.match(
    await browser.ask('GET', '/v1/me', undefined, { authorization: 'Bearer hh_nobody' }),
    { status: 401 },
    'a bearer token wins over the cookie',
  );
});

t.test('an access token of the issuer lets its person in, as what the issuer says', async (t) => {
  const { issuer, w } = await withIssuer(t);
  const me = async (token: string) => {
    const response = await fetch(`${w.base}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    return { status: response.status, body: problem.parse(await response.json()) };
  };
  const ana = await me(await issuer.accessToken('ana'));
  t.match(ana, { status: 200, body: { subject: 'ana', role: 'analyst', federal: true, session: null } });
  t.ok(JSON.stringify(ana.body['permissions']).includes('referral:read'));
  t.match(await me(await issuer.accessToken('sam')), { status: 200, body: { role: 'supervisor' } });
  t.match(await me(await issuer.accessToken('kim')), {
    status: 200,
    body: { role: 'partner', agency: 'Jamaica Customs', countries: ['JM'], federal: false },
  });
  const leo = await me(await issuer.accessToken('leo'));
  t.match(leo, { status: 200, body: { role: 'analyst', federal: false } }, 'federal only where it is said');
  t.notOk(JSON.stringify(leo.body['permissions']).includes('referral:read'));
  for (const [login, path] of [
    ['nobody', 'hammerhead_role'],
    ['king', 'hammerhead_role'],
    ['feeder', 'hammerhead_role'],
    ['stateless', 'hammerhead_countries'],
    ['both', 'hammerhead_federal'],
  ] as const) {
    const refused = await me(await issuer.accessToken(login));
    t.match(refused, { status: 403, body: { code: 'claims_refused', errors: [{ path }] } }, login);
  }
});

t.test('a token that the issuer did not make for us, now, is refused', async (t) => {
  const { issuer, w } = await withIssuer(t);
  const of = { sub: 'ana', hammerhead_role: 'analyst', hammerhead_federal: true };
  const now = Math.floor(Date.now() / 1_000);
  const status = async (token: string): Promise<number> => {
    const response = await fetch(`${w.base}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    await response.json();
    return response.status;
  };
  t.equal(await status(await issuer.sign(of)), 200, 'the allowed twin');
  const good = await issuer.sign(of);
  const [head = '', payload = '', signature = ''] = good.split('.');
  const altered = Buffer.from(
    JSON.stringify({
      ...z.looseObject({}).parse(JSON.parse(Buffer.from(payload, 'base64url').toString())),
      hammerhead_role: 'admin',
    }),
  ).toString('base64url');
  const bad: Record<string, string> = {
    expired: await issuer.sign({ ...of, iat: now - 700, exp: now - 60 }),
    'not yet': await issuer.sign({ ...of, nbf: now + 600 }),
    'without expiry': await issuer.sign({ ...of, exp: undefined }),
    'wrong audience': await issuer.sign({ ...of, aud: 'https://other.test' }),
    'wrong issuer': await issuer.sign({ ...of, iss: 'https://other.test' }),
    'an ID token': await issuer.sign(of, { typ: 'JWT' }),
    'an unknown key': await issuer.sign(of, { kid: 'other' }),
    'alg: none': new UnsecuredJWT({
      ...of,
      iss: issuer.url,
      aud: audience,
      iat: now,
      exp: now + 600,
    }).encode(),
    'a shared secret': await new SignJWT({ ...of, iss: issuer.url, aud: audience, iat: now, exp: now + 600 })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .sign(new TextEncoder().encode(clientSecret)),
    'altered claims': [head, altered, signature].join('.'),
    'an altered signature': [
      head,
      payload,
      `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    ].join('.'),
    'no signature': `${head}.${payload}.`,
    'no JWT': 'a.b.c',
  };
  for (const [name, token] of Object.entries(bad)) t.equal(await status(token), 401, name);
  t.equal(
    await status(await issuer.sign({ ...of, exp: now - 2, iat: now - 60 })),
    200,
    'clocks may differ a little',
  );
  const begin = async (token: string): Promise<number> => {
    const response = await fetch(`${w.base}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    await response.json();
    return response.status;
  };
  t.equal(await begin(bad['expired'] ?? ''), 401, 'nor does it begin a session');
  t.equal(await begin(good), 422, 'nor does a good one, which lasts for minutes');
});

t.test('a code is worth nothing in another browser, with another state, or twice', async (t) => {
  const { issuer, w } = await withIssuer(t);
  const { begun, browser, body, answer } = await signIn(w, issuer, 'ana');
  t.ok(begun);
  t.equal(answer.status, 201);
  const second = page(w);
  t.match(await second.ask('POST', '/v1/session', body), { status: 401 }, 'a browser that began nothing');
  await second.ask('GET', '/v1/session/authorization');
  t.match(await second.ask('POST', '/v1/session', body), { status: 401 }, 'one that began another sign-in');
  t.match(await browser.ask('POST', '/v1/session', body), { status: 401 }, 'twice');

  const third = page(w);
  const { body: begunThird } = await third.ask('GET', '/v1/session/authorization');
  const back = await issuer.browse(String(begunThird['url']), 'sam');
  const returned = Object.fromEntries(back.searchParams);
  t.match(await third.ask('POST', '/v1/session', { ...returned, state: 'x'.repeat(43) }), { status: 401 });
  t.match(await third.ask('POST', '/v1/session', { ...returned, code: 'x'.repeat(43) }), { status: 401 });
  t.match(await third.ask('POST', '/v1/session', { ...returned, iss: 'https://other.test' }), {
    status: 401,
  });
  t.match(await third.ask('POST', '/v1/session', { code: returned['code'] }), { status: 422 });
  t.match(
    await third.ask('POST', '/v1/session', returned, { 'sec-fetch-site': 'cross-site' }),
    { status: 403, body: { code: 'cross_site' } },
    'another site signs nobody in',
  );
  t.match(await third.ask('POST', '/v1/session', returned), { status: 201 }, 'the allowed twin');
  const { rows } = await w.pool.query(
    `select count(*) as refused from audit_entry where act = 'sign_in_refused' and about::json ->> 'address' <> ''`,
  );
  t.ok(
    Number(z.object({ refused: z.coerce.number() }).parse(rows[0]).refused) >= 5,
    'refusals are on record',
  );
});

t.test(
  'who is not told enough of is refused at sign-in, too; most of it may stand at userinfo',
  async (t) => {
    const { issuer, w } = await withIssuer(t, false);
    t.match((await signIn(w, issuer, 'kim')).answer, {
      status: 201,
      body: { role: 'partner', countries: ['JM'] },
    });
    const { answer } = await signIn(w, issuer, 'nobody');
    t.match(answer, {
      status: 403,
      body: { code: 'claims_refused', errors: [{ path: 'hammerhead_role', message: 'is required' }] },
    });
    t.match((await signIn(w, issuer, 'feeder')).answer, { status: 403 });
  },
);

t.test('with an issuer, tokens of this installation are for feeds, and for an admin', async (t) => {
  const { w } = await withIssuer(t);
  for (const role of ['analyst', 'supervisor', 'auditor', 'partner'] as const)
    t.equal((await w.get('/v1/me', role)).status, 401, role);
  t.equal((await w.get('/v1/me', 'admin')).status, 200);
  const refused = await w.post('/v1/tokens', { role: 'analyst', subject: 'x' }, 'admin');
  t.equal(refused.status, 422);
  t.same(faultPaths(refused), ['role']);
  t.equal((await w.post('/v1/tokens', { role: 'feed', subject: 'x', feedId: 'f' }, 'admin')).status, 201);

  const { rows } = await w.pool.query('select id, role from token');
  for (const { id, role } of z.array(z.object({ id: z.string(), role: z.string() })).parse(rows)) {
    const rotated = await w.post(`/v1/tokens/${id}/rotation`, {}, 'admin');
    const taken = role === 'feed' || role === 'admin';
    t.equal(rotated.status, taken ? 201 : 409, `${role} is renewed only where it is made`);
    if (!taken) t.match(rotated.body, { code: 'wrong_state', detail: /signs in at/ });
  }
  const more = await w.pool.query(
    `select id from token where replaces is not null and role not in ('feed', 'admin')`,
  );
  t.same(more.rows, [], 'and nothing else of it is stored');
});

t.test('while the issuer is away: 503 and when to ask again; known keys go on', async (t) => {
  const issuer = await openIssuer(t, accounts);
  const w = await world(t, undefined, at(issuer.url));
  const of = { sub: 'ana', hammerhead_role: 'analyst', hammerhead_federal: true };
  const token = await issuer.sign(of);
  const unknownKey = await issuer.sign(of, { kid: 'new' });
  const other = await world(t, undefined, at(issuer.url));
  const ask = async ({ base }: World, path: string, bearer?: string) => {
    const response = await fetch(
      `${base}${path}`,
      bearer === undefined ? {} : { headers: { authorization: `Bearer ${bearer}` } },
    );
    await response.json();
    return { status: response.status, retry: response.headers.get('retry-after') };
  };
  t.equal((await ask(w, '/v1/me', token)).status, 200);
  await issuer.close();
  t.equal((await ask(w, '/v1/me', token)).status, 200, 'keys are remembered');
  t.equal(
    (await ask(w, '/v1/me', unknownKey)).status,
    401,
    'asked for a moment ago, they were all there were',
  );
  t.same(await ask(other, '/v1/me', token), { status: 503, retry: '5' });
  t.same(await ask(other, '/v1/session/authorization'), { status: 503, retry: '5' });
  t.equal((await other.get('/v1/me', 'admin')).status, 200, 'an admin gets in');
  const none = new UnsecuredJWT({ ...of, iss: issuer.url, aud: audience }).encode();
  t.equal((await ask(other, '/v1/me', none)).status, 401, 'what is no token of theirs needs no key');
});

t.test(
  'signing in anew ends the session that the browser had, and no page of another site signs in',
  async (t) => {
    const w = await world(t);
    const { body } = await w.post('/v1/tokens', { role: 'analyst', subject: 'Ana' }, 'admin');
    const signIn = (headers: Record<string, string> = {}) =>
      fetch(`${w.base}/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ token: body['token'] }),
      });
    const cookieFrom = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const me = async (cookie: string) => (await fetch(`${w.base}/v1/me`, { headers: { cookie } })).status;
    const first = cookieFrom(await signIn());
    t.equal(await me(first), 200);
    const second = cookieFrom(await signIn({ cookie: first }));
    const { rows } = await w.pool.query('select ended_at is null as open from session order by created_at');
    t.same(rows, [{ open: false }, { open: true }]);
    t.equal(await me(second), 200);
    for (const origin of ['https://evil.example', 'null', `${w.base}.evil.example`])
      t.equal((await signIn({ origin })).status, 403, origin);
    t.equal((await signIn({ origin: w.base })).status, 201);
  },
);
