import t from 'tap';
import { encodeCursor } from '@hammerhead/service-kit';
import { fillDirectory, partyId } from './directory.js';
import { append, score } from './log.js';
import { type Route, routesOf, unknownId } from './routes.js';
import { faultPaths, itemsOf, world } from './world.js';

t.setTimeout(120_000);

const w = await world(t);
const bills = await append(w, { number: 'M1' }, [{ bill: 'A', shipper: 'Devon Clarke' }, { bill: 'B' }]);
await score(w, bills.get('A'), { score: 8_000, tier: 1 });
await score(w, bills.get('B'), { score: 8_000, tier: 1 });
await fillDirectory(w);
const party = await partyId(w, 'Devon Clarke');
const routes = await routesOf(w.base);
const roleFor = ({ roles }: Route) =>
  (['supervisor', 'admin', 'partner'] as const).find((role) => roles.includes(role)) ?? 'admin';

/** Well-formed, and at the edge of what some part of the product can hold. */
const times = [
  '0000-01-01',
  '0000-12-31T23:59:59Z',
  '0001-01-01',
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:00',
  '0001-01-01T00:00:00-23:00',
  '0001-01-01T22:59:59+23:00',
  '1969-12-31T23:59:59.999999999Z',
  '9999-12-31',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59.9999999Z',
  '9999-12-31T23:59:59.999999999Z',
  '9999-12-31T23:59:59+23:59',
  '9999-12-31T23:59:59-23:59',
  '9999-12-31T00:00:00-23:00',
  '2026-11-30T00:00:00+23:59',
  '2026-11-30T00:00:00-23:59',
  '2026-11-30T00:00:00.5+16:00',
  '2023-09-14T18:00:00.1234567890123456789Z',
  `2023-09-14T18:00:00.${'1'.repeat(400)}Z`,
  '2023-09-14T18:00Z',
  '2023-09-14T24:00:00Z',
  '2023-09-14T18:00:60Z',
  '+010000-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  'infinity',
  'now',
  'epoch',
];
const numbers = [
  '0',
  '-0',
  '-1',
  '1.5',
  '1e2',
  '1e308',
  '1e-320',
  '0x7fffffff',
  '2147483647',
  '2147483648',
  '4294967296',
  '9007199254740993',
  '9223372036854775808',
  '18446744073709551616',
  '9'.repeat(400),
  '+1',
  '%201%20',
  '1_000',
];
const texts = [
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%F0%9F%94%AB',
  '%E2%80%8B',
  '%EF%BF%BF',
  '%25',
  '%5C',
  '_%25%5C%27%22',
  `%27%3B%20drop%20table%20party%3B--`,
  'x'.repeat(512),
  'x'.repeat(513),
  '%CC%81'.repeat(500),
  '%E2%80%AE',
  '1,2,,3',
  ','.repeat(2_000),
  'JM,'.repeat(60),
  'EIN:' + '9'.repeat(500),
  '+'.repeat(300),
  unknownId,
  unknownId.toUpperCase(),
];
const extremes = [...times, ...numbers, ...texts];

t.test('extreme values of each parameter of each query are never a 5xx', async (t) => {
  let sent = 0;
  for (const route of routes.filter(({ method }) => method === 'GET'))
    for (const path of new Set([route.path, route.template.replace('{id}', party)]))
      for (const name of route.parameters)
        for (const value of extremes) {
          const query = `${name}=${value.replaceAll('+', '%2B')}`;
          // What else is required.
          const others = route.parameters.includes('to') && path.endsWith('/path') ? `&to=${party}` : '';
          const { status, body } = await w.get(`${path}?${query}${others}`, roleFor(route));
          if (status >= 500 || (status >= 400 && ![400, 404, 414, 422].includes(status)))
            t.fail(`${status} ${path}?${query}: ${JSON.stringify(body)}`);
          sent += 1;
        }
  t.ok(sent > 1_500, `${sent} requests`);
});

t.test('extreme values in each place of each path name nothing', async (t) => {
  let sent = 0;
  for (const route of routes.filter(({ template }) => template.includes('{')))
    for (const value of extremes) {
      const path = route.template.replaceAll(/\{\w+\}/g, value);
      const body = route.takesBody ? '{}' : undefined;
      const headers = { 'if-match': '"1"', ...(body && { 'content-type': 'application/json' }) };
      const { status } = await w.send(path, roleFor(route), {
        method: route.method,
        headers,
        ...(body && { body }),
      });
      // 422 is about what else is required: a body, a query.
      const known = route.takesBody || route.parameters.length > 0 ? [400, 404, 414, 422] : [400, 404, 414];
      if (!known.includes(status)) t.fail(`${status} ${route.method} ${path}`);
      sent += 1;
    }
  t.ok(sent > 500, `${sent} requests`);
});

t.test('times outside the years 1 to 9999, in UTC, are reported', async (t) => {
  const refused = [
    'from=0001-01-01T00:00:00%2B23:00',
    'to=0001-01-01T00:00:00%2B00:01',
    'from=9999-12-31T23:59:59-00:01',
    'to=9999-12-31T23:59:59.5-23:00',
    'from=0000-06-01',
    'to=0000-06-01T00:00:00Z',
  ];
  for (const query of refused) {
    const answer = await w.get(`/v1/statistics?${query}`);
    t.equal(answer.status, 422, query);
    t.same(faultPaths(answer), [query.split('=')[0]]);
  }
  const accepted = [
    'from=0001-01-01',
    'from=0001-01-01T23:00:00%2B23:00',
    'to=9999-12-31T23:59:59.999Z',
    'to=9999-12-31T00:59:59-23:00',
  ];
  for (const query of accepted) {
    const answer = await w.get(`/v1/statistics?${query}`);
    t.match(answer, { status: 200, body: { reviewed: 2 } }, query);
  }
});

t.test('cursors made up with the right check and extreme places are never a 5xx', async (t) => {
  const { body } = await w.post(
    '/v1/watchlists',
    { name: 'lookouts', entries: [{ id: 'a', name: 'Devon Clarke' }] },
    'supervisor',
  );
  const list = String(body['id']);
  const [referral] = itemsOf(await w.get('/v1/referrals'));
  const id = String(referral?.['id']);
  const lists: readonly (readonly [path: string, scope: unknown])[] = [
    ['/v1/watchlists?', ['watchlists']],
    [`/v1/watchlists/${list}/versions?`, ['watchlist versions', list]],
    [`/v1/watchlists/${list}/entries?`, ['watchlist entries', list, 1]],
    [`/v1/watchlists/${list}/entries?name=x&`, ['watchlist entries by name', list, 1, 'x']],
    ['/v1/watchlists/search?name=x&', ['watchlist search', 'x', null, null, null]],
    ['/v1/exclusions?', ['exclusions', {}]],
    ['/v1/parties?name=x&', ['parties', 'x', null]],
    [`/v1/parties/${party}/shipments?`, ['party-shipments', party]],
    ['/v1/shipments?bill=A&', ['shipments', { bill: 'A' }]],
    ['/v1/dead-letters?', ['dead-letters']],
    ['/v1/forecast?', ['forecast', null, 172_800_000]],
    [`/v1/referrals/${id}/timeline?`, ['timeline', id]],
    ...(['urgency', 'stoppable', '-createdAt', '-score', 'departureAt'] as const).map(
      (sort) =>
        [
          `/v1/referrals?sort=${sort}&`,
          [
            'referrals',
            sort,
            { status: ['new', 'assigned', 'in_review', 'hold_requested', 'held', 'examining'] },
          ],
        ] as const,
    ),
  ];
  const instants = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999Z', '0000-01-01T00:00:00Z'];
  const values: unknown[] = [
    null,
    [],
    '',
    '\ud800',
    'x'.repeat(1_000),
    0,
    -1,
    Number.MAX_SAFE_INTEGER,
    -Number.MAX_SAFE_INTEGER,
    2 ** 31 - 1,
    -(2 ** 31),
    1e308,
    1e-320,
    [1e308, unknownId],
    [-1e308, 1e308, '\u0000', '\u0000'],
    [0.5, 0.5, 'x'.repeat(500), '\uffff'],
    ...instants.flatMap((at) => [
      { departureDay: at.slice(0, 10), position: Number.MAX_SAFE_INTEGER },
      { departureDay: at.slice(0, 10), position: -Number.MAX_SAFE_INTEGER },
      [at, [at, unknownId]],
      [at, ['99999', unknownId]],
      [at, ['-99999', '2', at, unknownId]],
      [at, ['plan', '99999', unknownId]],
      [at, ['plan', '-1', unknownId]],
      [at, 2 ** 31 - 1],
      [at, unknownId],
      at,
    ]),
  ];
  let taken = 0;
  for (const [path, scope] of lists)
    for (const value of values) {
      const { status, body: told } = await w.get(
        `${path}cursor=${encodeCursor(scope, value)}`,
        path.startsWith('/v1/dead') ? 'admin' : 'supervisor',
      );
      if (status !== 200 && status !== 422)
        t.fail(`${status} ${path} ${JSON.stringify(value)}: ${JSON.stringify(told)}`);
      if (status === 200) taken += 1;
    }
  t.ok(taken > 20, `${taken} were taken for cursors`);
});
