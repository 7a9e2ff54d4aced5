import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import t, { type Test } from 'tap';
import { z } from 'zod';
import { append, score } from './log.js';
import { routesOf } from './routes.js';
import { itemsOf, roles, sorted, type World, world } from './world.js';

t.setTimeout(60_000);

const problemSchema = z.object({
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** By Node's own client: it sends headers that `fetch` would refuse to. */
function send(base: string, { method, path, token, headers = {}, body }: Sent) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(`${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    sent.on('response', (response) => {
      buffer(response).then(
        (bytes) => resolve({ status: response.statusCode ?? 0, text: bytes.toString() }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function tokensOf(w: World): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const role of roles) {
    const scope = { feed: { feedId: 'feed-2' }, partner: { countries: ['JM'], agency: 'JCA' } };
    const given = role === 'feed' || role === 'partner' ? scope[role] : {};
    const { status, body } = await w.post('/v1/tokens', { role, subject: `odd ${role}`, ...given }, 'admin');
    if (status !== 201) throw new Error(JSON.stringify(body));
    tokens.set(role, String(body['token']));
  }
  return tokens;
}

const w = await world(t);
const routes = await routesOf(w.base);
const tokens = await tokensOf(w);
const json = { 'content-type': 'application/json' };

const odd: readonly Pick<Sent, 'headers' | 'body'>[] = [
  { headers: {} },
  { headers: { 'if-match': '\u00ff"\u00e9' }, body: '{}' },
  { headers: { ...json, 'if-match': `"${'9'.repeat(4_000)}"` }, body: '{}' },
  { headers: { ...json, 'if-match': '*' }, body: '{"__proto__": {"a": 1}, "constructor": null}' },
  { headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' },
  { headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync('{}') },
  { headers: { ...json, 'content-encoding': 'br, gzip, zstd' }, body: '{}' },
  { headers: { 'content-type': 'application/json; charset=utf-16', accept: 'image/png' }, body: '{}' },
  { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
  { headers: { ...json, 'x-http-method-override': 'DELETE' }, body: '[[[' },
];

t.test('every route × every role × odd headers: 403 as the table says, never a 5xx', async (t) => {
  t.ok(routes.length > 30, `${routes.length} routes`);
  for (const route of routes)
    for (const [role, token] of tokens)
      for (const [index, { headers = {}, body }] of odd.entries()) {
        if (index > 0 && !route.roles.includes(role) && role !== 'partner') continue;
        const bodied = route.takesBody && body !== undefined ? { body } : {};
        const { status, text } = await send(w.base, { ...route, token, headers, ...bodied });
        const title = `${role} ${route.method} ${route.path} ${index}: ${text.slice(0, 200)}`;
        const allowed = route.roles.includes(role);
        if (status >= 500 || (status === 403) === allowed) t.fail(`${status} ${title}`);
      }
  const { rows } = await w.pool.query(
    `select (select count(*) from decision where kind not in ('ruleset_published', 'token_created')) as decisions,
            (select count(*) from decision where kind = 'token_created')
              - (select count(*) from token where created_by = 'the admin') as "tokensUnrecorded"`,
  );
  t.same(
    rows,
    [{ decisions: 0, tokensUnrecorded: 0 }],
    'nothing is decided, but for tokens that were asked for',
  );
});

/** What zod would say, in its own words. */
const zodWords = /Invalid|Too (big|small)|Unrecognized|expected (string|number|array|object|boolean)/;

const problemOf = (text: string): unknown => problemSchema.partial().parse(JSON.parse(text)).code;

function plain(t: Test, title: string, status: number, text: string): void {
  if (status < 300) return;
  const { errors = [] } = problemSchema.parse(JSON.parse(text));
  if (status >= 500 || errors.some(({ message }) => zodWords.test(message))) t.fail(`${title}: ${text}`);
}

/** The token of somebody who may call a route. */
const tokenFor = (roles: readonly string[]): string =>
  tokens.get((['supervisor', 'admin', 'partner'] as const).find((role) => roles.includes(role)) ?? 'admin') ??
  '';

t.test('nonsense in each parameter and in each body is reported in plain words', async (t) => {
  const nonsense = [
    '',
    '%00',
    '-1',
    '1e999',
    'x'.repeat(3_000),
    '%F0%28',
    '[]',
    'NaN',
    '2023-02-30',
    '%ED%A0%80',
  ];
  const bodies = [
    'null',
    '[]',
    '"x"',
    '7',
    '{}',
    '{"a":{}}',
    `{"reason":"${'x'.repeat(30_000)}"}`,
    '{"disposition":7,"shipmentId":null,"with":[],"name":{},"entries":7,"role":[],"watchlist":1,"entry":{},"reason":1e999}',
    `{"disposition":"","shipmentId":"x","with":"x","name":"","entries":[{"phones":7},3],"role":"king","reason":"\\ud800"}`,
  ];
  let sent = 0;
  for (const route of routes) {
    const own = tokenFor(route.roles);
    const asked = route.parameters.flatMap((name) => [
      ...nonsense.map((value) => `?${name}=${value}`),
      `?${name}=a&${name}=b`,
    ]);
    for (const query of asked) {
      const { status, text } = await send(w.base, { ...route, token: own, path: `${route.path}${query}` });
      plain(t, `${route.path}${query}`, status, text);
      sent += 1;
    }
    for (const body of route.takesBody ? bodies : []) {
      const headers = { ...json, 'if-match': '"1"' };
      const { status, text } = await send(w.base, { ...route, token: own, headers, body });
      plain(t, `${route.path} ${body.slice(0, 80)}`, status, text);
      // A claim without a filter asks for anything; whoever sends no settings has them all as by default.
      const fine = new Map([
        ['/v1/referrals/claim', 204],
        ['/v1/me/settings', 200],
      ]).get(body === '{}' || (body === 'null' && route.path.endsWith('/claim')) ? route.template : '');
      t.ok(fine === undefined ? status >= 400 : status === fine, `${status} ${route.path}`);
      sent += 1;
    }
  }
  t.ok(sent > 300, `${sent} requests`);
});

t.test('without a body, a Content-Type changes nothing where none is taken', async (t) => {
  const bodyless = routes.filter(({ takesBody }) => !takesBody);
  t.ok(
    bodyless.some(({ method }) => method === 'DELETE') && bodyless.some(({ method }) => method === 'POST'),
    'DELETE and POST are among them',
  );
  for (const route of bodyless) {
    const own = tokenFor(route.roles);
    const without = await send(w.base, { ...route, token: own });
    const empty: readonly Readonly<Record<string, string>>[] = [
      json,
      { ...json, 'content-length': '0' },
      { ...json, 'transfer-encoding': 'chunked' },
      { 'content-type': 'application/json; charset=utf-8' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '0' },
    ];
    for (const headers of empty) {
      const { status, text } = await send(w.base, { ...route, token: own, headers });
      // What succeeds may be no JSON: the export of the audit is NDJSON.
      const same = status === without.status && (status < 400 || problemOf(text) === problemOf(without.text));
      if (!same) t.fail(`${route.method} ${route.path} ${JSON.stringify(headers)}: ${status} ${text}`);
    }
    const broken = await send(w.base, { ...route, token: own, headers: json, body: '{' });
    if (route.method !== 'GET') t.equal(broken.status, 400, `${route.method} ${route.path} with half a body`);
  }
});

t.test('a malformed id names nothing', async (t) => {
  const token = tokens.get('supervisor') ?? '';
  const ids = [
    '0',
    '-1',
    '1.5',
    '1e3',
    '01',
    '999999999999999',
    '99999999999999999999',
    'x',
    '%00',
    '%2e%2e',
    '1%20',
    '٣',
  ];
  for (const id of ids)
    for (const path of ['merges', 'refusals', 'parties/merges', 'exclusions', 'watchlists']) {
      const { status } = await send(w.base, {
        method: 'DELETE',
        path: `/v1/${path}/${encodeURI(decodeURI(id))}`,
        token,
      });
      t.equal(status, 404, `${path}/${id}`);
    }
});

t.test('a cursor that somebody made up is refused, also with the right check', async (t) => {
  for (const payload of ['{', '', 'null', '1e400', '"x"', '[[', '-0.5']) {
    const check = createHash('sha256')
      .update(`["exclusions",{}]\0${payload}`)
      .digest('base64url')
      .slice(0, 16);
    const cursor = Buffer.from(`${check}${payload}`).toString('base64url');
    t.match(
      await w.get(`/v1/exclusions?cursor=${cursor}`),
      { status: 422, body: { errors: [{ path: 'cursor' }] } },
      payload,
    );
  }
});

t.test('the words for faults are the same everywhere', async (t) => {
  const bills = await append(w, { number: 'M' }, [{ bill: 'A' }]);
  await score(w, bills.get('A'), { score: 8_000, tier: 1 });
  const [item] = itemsOf(await w.get('/v1/referrals'));
  const path = `/v1/referrals/${String(item?.['id'])}/disposition`;
  const told = async (answer: ReturnType<World['post']>): Promise<unknown[]> => {
    const { errors = [] } = problemSchema.parse((await answer).body);
    return sorted(errors.map((fault) => `${fault.path}: ${fault.message}`));
  };
  const seizure = { what: 7, count: 1.5 };
  t.same(
    await told(w.post(path, { disposition: 'lost', seizure, tier: 1 }, 'analyst', { 'if-match': '1' })),
    [
      'disposition: must be one of no_contraband, released, license_determination_pending, detained_for_license, ' +
        'seized_firearms, seized_parts, seized_ammunition, seized_other, controlled_delivery, ' +
        'departed_partner_notified, redelivery_ordered, unable_to_examine, exam_waived, shipment_canceled',
      'seizure.count: expected a whole number, received 1.5',
      'seizure.what: expected text, received 7',
      'tier: is not known here',
    ],
  );
  t.same(await told(w.post('/v1/referrals', { shipmentId: 'x' })), [
    'reason: is required',
    'shipmentId: must be an id (UUID)',
  ]);
  t.same(await told(w.get('/v1/referrals?limit=ten&sort=age&departureBefore=now')), [
    'departureBefore: must be a time that exists, in UTC or with an offset, such as 2023-09-14T18:00:00Z',
    'limit: expected a number, received text',
    'sort: must be one of urgency, stoppable, -createdAt, -score, departureAt, respondBy',
  ]);
  t.same(await told(w.get('/v1/referrals?limit=0&q=a&q=b')), [
    'limit: must be at least 1',
    'q: expected text, received a list',
  ]);
});
