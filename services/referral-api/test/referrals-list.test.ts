import t from 'tap';
import { append, type Header, score } from './log.js';
import { type Answer, faultPaths, itemsOf, pluck, type World, world, sorted } from './world.js';

/** Five referrals: two of tier 1 (one departed), two of tier 2, one that a person made without a tier. */
const queue = async (w: World): Promise<void> => {
  const future = await append(w, { number: 'M-FUTURE', departureAt: '2099-01-14T18:00:00.000250Z' }, [
    { bill: 'T1-FUTURE', consignee: 'Marcia Brown' },
    { bill: 'T2-FUTURE', destination: 'TT' },
    { bill: 'NONE', shipper: '100% Barrels_Ltd' },
  ]);
  const past = await append(w, { number: 'M-PAST', departureAt: '2023-09-14T18:00:00Z', mode: 'air' }, [
    { bill: 'T1-PAST' },
    { bill: 'T2-PAST' },
  ]);
  await score(w, future.get('T2-FUTURE'), { score: 6_050, tier: 2, rules: ['VAL-01'] });
  await score(w, past.get('T2-PAST'), { score: 9_900, tier: 2 });
  await score(w, past.get('T1-PAST'), { score: 8_512, tier: 1 });
  await score(w, future.get('T1-FUTURE'), { score: 7_000, tier: 1, headline: 'says GLOCK SLIDE' });
  await score(w, future.get('NONE'), { score: 100, tier: null });
  await w.post('/v1/referrals', { shipmentId: future.get('NONE')?.id, reason: 'I know this shipper' });
};

const shared = await world(t);
await queue(shared);
const list = (query: string): Promise<Answer> => shared.get(`/v1/referrals${query}`);

t.test('the most urgent come first: tier, not departed before departed, then departure', async (t) => {
  const answer = await list('');
  t.equal(answer.status, 200);
  t.same(pluck(answer, 'bill'), ['T1-FUTURE', 'T1-PAST', 'T2-FUTURE', 'T2-PAST', 'NONE']);
  t.equal(answer.body['nextCursor'], null);
});

t.test('an item has the fields of the contract, and whether it was replaced', async (t) => {
  const [first] = itemsOf(await list(''));
  t.match(first, {
    tier: 1,
    score: 70,
    status: 'new',
    bill: 'T1-FUTURE',
    manifestNumber: 'M-FUTURE',
    shipper: 'Shipper of T1-FUTURE',
    consignee: 'Marcia Brown',
    destination: 'JM',
    mode: 'vessel',
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    ladingAt: null,
    departureAt: '2099-01-14T18:00:00Z',
    departed: false,
    respondBy: null,
    overdue: false,
    atRisk: false,
    canceled: false,
    current: true,
    incomplete: false,
    headline: 'says GLOCK SLIDE',
    assignee: null,
    replaced: false,
    closedAt: null,
    closedBy: null,
    version: 1,
    disposition: null,
    raisedBy: null,
  });
  t.same(
    sorted(Object.keys(first ?? {})).join(' '),
    'assignee atRisk bill canceled closedAt closedBy consignee createdAt current departed departureAt destination ' +
      'disposition goods headline id incomplete ladingAt ladingStated manifestNumber mode overdue portOfExport portOfUnlading raisedBy ' +
      'replaced respondBy score shipper status stoppableUntil tier updatedAt version',
  );
  t.match(first?.['id'], /^[\da-f]{8}-[\da-f]{4}-7/, 'a UUIDv7');
});

t.test(
  'what can still be stopped comes first in its tier, the least time left before the rest',
  async (t) => {
    const w = await world(t);
    const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
    const refer = async (bill: string, header: Partial<Header>): Promise<void> => {
      const logged = await append(w, { number: bill, ...header }, [{ bill }]);
      await score(w, logged.get(bill), { score: 7_000, tier: 1 });
    };
    await refer('SAILS-LATER', { departureAt: inHours(30) });
    await refer('LADEN', { departureAt: inHours(6) });
    await refer('FLIES', { departureAt: inHours(5), mode: 'air' });
    await refer('STATED', { departureAt: inHours(200), ladingAt: inHours(1) });
    await refer('STATED-LADEN', { departureAt: inHours(3), ladingAt: inHours(-1) });
    await refer('GONE', { departureAt: inHours(-1), mode: 'air' });
    const all = await w.get('/v1/referrals');
    t.same(pluck(all, 'bill'), ['STATED', 'FLIES', 'SAILS-LATER', 'STATED-LADEN', 'LADEN', 'GONE']);
    const turned: unknown[] = [];
    let cursor = '';
    do {
      const page = await w.get(`/v1/referrals?limit=1${cursor}`);
      turned.push(...pluck(page, 'bill'));
      const next = page.body['nextCursor'];
      cursor = typeof next === 'string' ? `&cursor=${next}` : '';
    } while (cursor !== '');
    t.same(turned, pluck(all, 'bill'), 'page by page, too');
    const [stated, flies] = itemsOf(all);
    t.equal(Date.parse(String(stated?.['stoppableUntil'])), Date.parse(String(stated?.['ladingAt'])));
    t.equal(
      Date.parse(String(flies?.['departureAt'])) - Date.parse(String(flies?.['stoppableUntil'])),
      7_200_000,
    );
  },
);

t.test('by port of export and by departure: listed, counted and claimed alike', async (t) => {
  const w = await world(t);
  const refer = async (bill: string, header: Partial<Header>): Promise<void> => {
    const logged = await append(w, { number: bill, ...header }, [{ bill }]);
    await score(w, logged.get(bill), { score: 7_000, tier: 1 });
  };
  await refer('MIAMI', {});
  await refer('HOUSTON', { portOfExport: 'USHOU' });
  await refer('GONE', { departureAt: new Date(Date.now() - 3_600_000).toISOString() });
  for (const [query, bills] of [
    ['portOfExport=USHOU', ['HOUSTON']],
    ['portOfExport=us-mia', ['MIAMI', 'GONE']],
    ['portOfExport=USMIA,USHOU&departed=false', ['MIAMI', 'HOUSTON']],
    ['departed=true&sort=departureAt', ['GONE']],
    ['portOfExport=USMIA&sort=stoppable', ['MIAMI', 'GONE']],
  ] as const) {
    const page = await w.get(`/v1/referrals?${query}`);
    t.same(new Set(pluck(page, 'bill')), new Set(bills), query);
    if (!query.includes('sort'))
      t.match((await w.get(`/v1/referrals/counts?${query}`)).body, { total: bills.length }, query);
  }
  t.match(await w.get('/v1/referrals?portOfExport=USMIX'), {
    status: 422,
    body: { errors: [{ path: 'portOfExport', message: /did you mean USMIA/ }] },
  });
  t.match(await w.get(`/v1/referrals?portOfExport=${encodeURIComponent("x') or 1=1 --")}`), { status: 422 });
  t.match((await w.post('/v1/referrals/claim', { portOfExport: ['USMIA'], sort: 'departureAt' })).body, {
    bill: 'GONE',
    departed: true,
  });
  t.match((await w.send('/v1/referrals/claim', 'analyst', { method: 'POST' })).body, { departed: false });
});

t.test('other orders', async (t) => {
  t.same(pluck(await list('?sort=-score'), 'bill'), ['T2-PAST', 'T1-PAST', 'T1-FUTURE', 'T2-FUTURE', 'NONE']);
  t.same(pluck(await list('?sort=-score'), 'score'), [99, 85.12, 70, 60.5, 1]);
  t.same(pluck(await list('?sort=-createdAt'), 'bill'), [
    'NONE',
    'T1-FUTURE',
    'T1-PAST',
    'T2-PAST',
    'T2-FUTURE',
  ]);
  t.same(sorted(pluck(await list('?sort=departureAt&mode=air'), 'bill')), ['T1-PAST', 'T2-PAST']);
});

t.test('each filter narrows the list, and several narrow it further', async (t) => {
  const found: Record<string, string[]> = {
    'tier=1': ['T1-FUTURE', 'T1-PAST'],
    'tier=1&tier=2': ['T1-FUTURE', 'T1-PAST', 'T2-FUTURE', 'T2-PAST'],
    'tier=1,2&mode=air': ['T1-PAST', 'T2-PAST'],
    'tier=9': [],
    'status=new': ['T1-FUTURE', 'T1-PAST', 'T2-FUTURE', 'T2-PAST', 'NONE'],
    'status=closed,held': [],
    'status=open': ['T1-FUTURE', 'T1-PAST', 'T2-FUTURE', 'T2-PAST', 'NONE'],
    'destination=TT': ['T2-FUTURE'],
    'destination=TT,JM&tier=2': ['T2-FUTURE', 'T2-PAST'],
    'assignee=someone': [],
    'rule=VAL-01': ['T2-FUTURE'],
    'rule=VAL-01,CMD-04&tier=2': ['T2-FUTURE', 'T2-PAST'],
    'departureBefore=2023-09-14T18:00:00Z': [],
    'departureBefore=2023-09-14T18:00:00.001Z': ['T1-PAST', 'T2-PAST'],
    'q=t1-f': ['T1-FUTURE'],
    'q=m-past': ['T1-PAST', 'T2-PAST'],
    'q=marcia': ['T1-FUTURE'],
    'q=100%25': ['NONE'],
    'q=barrels_l': ['NONE'],
    'q=barrels%25': [],
    'q=T1_FUTURE': [],
    'q=%5C': [],
  };
  for (const [query, bills] of Object.entries(found))
    t.same(pluck(await list(`?${query}`), 'bill'), bills, query);
});

t.test('pages follow each other without gap or repetition, in every order', async (t) => {
  for (const sort of ['urgency', 'stoppable', '-createdAt', '-score', 'departureAt']) {
    const whole = pluck(await list(`?sort=${sort}`), 'bill');
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const page = await list(`?sort=${sort}&limit=1${cursor}`);
      t.equal(itemsOf(page).length, 1);
      seen.push(...pluck(page, 'bill'));
      const next = page.body['nextCursor'];
      cursor = typeof next === 'string' ? `&cursor=${next}` : '';
    } while (cursor !== '');
    t.same(seen, whole, sort);
  }
});

t.test('a cursor goes with its filters and its order', async (t) => {
  const { nextCursor } = (await list('?limit=2&tier=1,2')).body;
  t.type(nextCursor, 'string');
  const cursor = String(nextCursor);
  t.equal((await list(`?limit=1&tier=1,2&cursor=${cursor}`)).status, 200, 'another limit does not matter');
  const foreign = [
    `limit=2&cursor=${cursor}`,
    `tier=1&cursor=${cursor}`,
    `tier=1,2&sort=-score&cursor=${cursor}`,
    `tier=1,2&cursor=${cursor.slice(0, -4)}`,
    `tier=1,2&cursor=${cursor}AAAA`,
    `tier=1,2&cursor=${cursor.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))}`,
    'tier=1,2&cursor=x',
    'tier=1,2&cursor=',
  ];
  for (const query of foreign) {
    const answer = await list(`?${query}`);
    t.equal(answer.status, 422, query);
    t.same(faultPaths(answer), ['cursor'], query);
  }
});

t.test('what departs or comes in while pages are turned moves nothing between them', async (t) => {
  const w = await world(t);
  const soon = new Date(Date.now() + 60_000).toISOString();
  const bills = await append(w, { number: 'M', departureAt: soon }, [
    { bill: 'A' },
    { bill: 'B' },
    { bill: 'C' },
  ]);
  for (const bill of ['A', 'B', 'C']) await score(w, bills.get(bill), { score: 8_000, tier: 1 });
  const whole = pluck(await w.get('/v1/referrals'), 'bill');
  const first = await w.get('/v1/referrals?limit=2');
  const late = await append(w, { number: 'L', departureAt: soon }, [{ bill: 'D' }]);
  await score(w, late.get('D'), { score: 9_000, tier: 1 });
  const next = await w.get(`/v1/referrals?limit=2&cursor=${String(first.body['nextCursor'])}`);
  t.same([...pluck(first, 'bill'), ...pluck(next, 'bill')], [...whole, 'D']);
});

t.test('bad parameters are 422 and named', async (t) => {
  const bad: Record<string, string[]> = {
    'tier=x': ['tier'],
    'tier=': ['tier'],
    'status=': ['status'],
    'tier=1,0': ['tier[1]'],
    'status=done': ['status'],
    'destination=jm': ['destination'],
    'mode=boat': ['mode'],
    'departureBefore=tomorrow': ['departureBefore'],
    'departureBefore=2023-02-30T00:00:00Z': ['departureBefore'],
    'sort=score': ['sort'],
    'limit=0': ['limit'],
    'limit=201': ['limit'],
    'limit=': ['limit'],
    'limit=ten': ['limit'],
    'q=': ['q'],
    'q=%00': ['q'],
    'q=a&q=b': ['q'],
    'teir=1': ['teir'],
    '__proto__=1': ['__proto__'],
    'tier=x&limit=0': ['limit', 'tier'],
  };
  for (const [query, paths] of Object.entries(bad)) {
    const answer = await list(`?${query}`);
    t.match(answer, { status: 422, body: { code: 'invalid' } }, query);
    t.same(sorted(faultPaths(answer)), paths, query);
  }
});
