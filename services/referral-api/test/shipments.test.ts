import t from 'tap';
import { append, score } from './log.js';
import { faultPaths, itemsOf, pluck, world } from './world.js';

const unknownId = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';

t.test('a search by bill, container, ITN and party', async (t) => {
  const w = await world(t);
  const october = await append(w, { number: 'M-OCT', departureAt: '2023-10-01T00:00:00Z' }, [
    { bill: 'A', shipper: 'Sunrise Barrel Shipping, Inc.', container: 'MSCU1000070', itn: 'X20230912004521' },
    { bill: 'B', shipper: 'Sunrise Barrel Shipping', container: 'MSCU1000070' },
  ]);
  await append(w, { number: 'M-JAN', mode: 'air' }, [
    { bill: 'A', consignee: 'SUNRISE BARREL SHIPPING INC' },
    { bill: 'C', consignee: 'José Álvarez' },
  ]);
  await score(w, october.get('A'), { score: 8_512, tier: 1 });
  const found: Record<string, [string, string][]> = {
    'bill=A': [
      ['M-JAN', 'A'],
      ['M-OCT', 'A'],
    ],
    'bill=a': [],
    'container=MSCU1000070': [
      ['M-OCT', 'B'],
      ['M-OCT', 'A'],
    ],
    'container=mscu%20100007-0': [
      ['M-OCT', 'B'],
      ['M-OCT', 'A'],
    ],
    'itn=x20230912004521': [['M-OCT', 'A']],
    'party=sunrise%20barrel%20shipping': [
      ['M-JAN', 'A'],
      ['M-OCT', 'B'],
      ['M-OCT', 'A'],
    ],
    'party=jose%20alvarez': [['M-JAN', 'C']],
    'party=nobody': [],
    'bill=A&container=MSCU1000070': [['M-OCT', 'A']],
    'bill=A&party=Sunrise%20Barrel%20Shipping': [
      ['M-JAN', 'A'],
      ['M-OCT', 'A'],
    ],
    'container=MSCU1000070&party=Sunrise%20Barrel%20Shipping&itn=X20230912004521': [['M-OCT', 'A']],
    'container=MSCU1000070&party=nobody': [],
  };
  for (const [query, expected] of Object.entries(found)) {
    const answer = await w.get(`/v1/shipments?${query}`);
    t.equal(answer.status, 200, query);
    t.same(
      itemsOf(answer).map(({ manifestNumber, bill }) => [manifestNumber, bill]),
      expected,
      query,
    );
  }
  const [referral] = itemsOf(await w.get('/v1/referrals'));
  t.match(itemsOf(await w.get('/v1/shipments?bill=A')), [
    { mode: 'air', assessed: false, score: null, tier: null, referralId: null, current: true },
    {
      id: october.get('A')?.id,
      position: october.get('A')?.position,
      state: 'scored',
      shipper: 'Sunrise Barrel Shipping, Inc.',
      consignee: 'Consignee of A',
      departureAt: '2023-10-01T00:00:00.000Z',
      assessed: true,
      score: 85.12,
      tier: 1,
      referralId: referral?.['id'],
    },
  ]);
});

t.test('a phone, an email and an identifier of a party find it, however a feed wrote them', async (t) => {
  const w = await world(t);
  const consignee = (country: string, more: object) => ({
    name: 'Marcia Brown',
    address: { country },
    ...more,
  });
  await append(w, { number: 'M' }, [
    { bill: 'CW', consignee: consignee('CW', { phone: '461 2913' }) },
    { bill: 'SR', consignee: consignee('SR', { phone: '423414' }) },
    { bill: 'CU', consignee: consignee('CU', { phone: '07 830 2094' }) },
    { bill: 'NL', consignee: consignee('NL', { phone: '+31 (0)20 555 1394' }) },
    { bill: 'EXT', consignee: consignee('US', { phone: '305-555-6296 extension 12' }) },
    { bill: 'AND', consignee: consignee('US', { phone: '305-555-4718 & 305-555-0199' }) },
    { bill: 'Y', consignee: consignee('DO', { phone: '809-555-7565 y 809-555-0199' }) },
    { bill: 'MARK', consignee: consignee('BZ', { phone: '\u200e+501 223 4567' }) },
    { bill: 'NAME', consignee: { name: 'Juan Perez 8295550101', address: { country: 'DO' } } },
    { bill: 'EMAIL', consignee: consignee('JM', { email: 'Devon Probe <d@example.com>;' }) },
    { bill: 'ID', consignee: consignee('JM', { ids: [{ type: 'PASSPORT', value: '\u04101230567' }] }) },
    {
      bill: 'NONE',
      consignee: consignee('US', { phone: '123-456-7890', ids: [{ type: 'EIN', value: 'PENDING' }] }),
    },
    { bill: 'LOCAL', consignee: consignee('US', { phone: '482-7719' }) },
  ]);
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['+5999 461 2913', ['CW']],
    ['+597 423414', ['SR']],
    ['+53 7 830 2094', ['CU']],
    ['+31 20 555 1394', ['NL']],
    ['305-555-6296', ['EXT']],
    ['(305) 555-0199', ['AND']],
    ['305-555-4718', ['AND']],
    ['809-555-7565', ['Y']],
    ['809-555-0199', ['Y']],
    ['+501 223-4567', ['MARK']],
    ['829-555-0101', ['NAME']],
    ['d@example.com', ['EMAIL']],
    ['PASSPORT:A1230567', ['ID']],
    ['PASSPORT:\u04101230567', ['ID']],
    ['123-456-7890', []],
    ['482-7719', []],
    ['EIN:PENDING', []],
  ];
  for (const [party, bills] of table) {
    const found = await w.get(`/v1/shipments?party=${encodeURIComponent(party)}`);
    t.same([found.status, pluck(found, 'bill')], [200, bills], party);
  }
});

t.test('pages of a search follow each other without gap or repetition', async (t) => {
  const w = await world(t);
  const shipper = 'Everybody';
  for (const [number, departureAt] of [
    ['M1', '2023-09-14T18:00:00Z'],
    ['M2', '2099-01-14T18:00:00Z'],
    ['M3', '2023-10-01T18:00:00Z'],
    ['M4', '2050-01-01T00:00:00Z'],
  ] as const)
    await append(
      w,
      { number, departureAt },
      ['A', 'B', 'C'].map((bill) => ({ bill, shipper })),
    );
  for (const filter of ['party=everybody', 'bill=A', 'bill=A&party=everybody']) {
    const whole = itemsOf(await w.get(`/v1/shipments?${filter}`));
    t.equal(whole.length, filter === 'party=everybody' ? 12 : 4);
    t.same(
      whole
        .map(({ manifestNumber }) => manifestNumber)
        .filter((number, index, all) => all[index - 1] !== number),
      ['M2', 'M4', 'M3', 'M1'],
      'the latest departure first',
    );
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const page = await w.get(`/v1/shipments?${filter}&limit=1${cursor}`);
      seen.push(...pluck(page, 'position'));
      const next = page.body['nextCursor'];
      cursor = typeof next === 'string' ? `&cursor=${next}` : '';
    } while (cursor !== '');
    t.same(
      seen,
      whole.map(({ position }) => position),
      filter,
    );
  }
});

t.test('a search without a filter, with a bad one, or with a foreign cursor is 422', async (t) => {
  const w = await world(t);
  await append(w, { number: 'M' }, [
    { bill: 'A', shipper: 'S' },
    { bill: 'B', shipper: 'S' },
  ]);
  t.match(await w.get('/v1/shipments'), {
    status: 422,
    body: { errors: [{ message: /at least one of bill/ }] },
  });
  t.match(await w.get('/v1/shipments?limit=3'), { status: 422 });
  for (const query of ['bill=', 'party=%00', 'bill=a&bill=b', 'shipper=x'])
    t.match(await w.get(`/v1/shipments?${query}`), { status: 422 }, query);
  const { nextCursor } = (await w.get('/v1/shipments?party=s&limit=1')).body;
  t.type(nextCursor, 'string');
  const foreign = await w.get(`/v1/shipments?party=t&cursor=${String(nextCursor)}`);
  t.equal(foreign.status, 422);
  t.same(faultPaths(foreign), ['cursor']);
});

t.test('a shipment has every revision, the highest first, each with its assessments', async (t) => {
  const w = await world(t);
  const first = await append(w, { number: 'M' }, [{ bill: 'A' }, { bill: 'B' }]);
  await score(w, first.get('A'), { score: 8_512, tier: 1 });
  const second = await append(w, { number: 'M', revision: 3 }, [
    { bill: 'A', consignee: 'Second' },
    { bill: 'B' },
  ]);
  await append(w, { number: 'M', revision: 2 }, [{ bill: 'A', consignee: 'Late' }, { bill: 'B' }]);
  const id = first.get('A')?.id;
  t.equal(second.get('A')?.id, id, 'one id through all revisions');
  const [referral] = itemsOf(await w.get('/v1/referrals'));
  t.equal(referral?.['replaced'], true, 'the queue tells that what was referred has changed');
  const { status, body } = await w.get(`/v1/shipments/${String(id)}`);
  t.equal(status, 200);
  t.match(body, {
    id,
    bill: 'A',
    canceled: false,
    revisions: [
      {
        revision: 3,
        state: 'pending',
        current: true,
        document: { parties: { consignee: { name: 'Second' } } },
        assessments: [],
      },
      { revision: 2, state: 'superseded', current: false, assessments: [] },
      {
        revision: 1,
        state: 'scored',
        current: false,
        supersededBy: second.get('A')?.position,
        findings: [{ code: 'hs_malformed' }],
        assessments: [{ score: 85.12, tier: 1, ruleset: { version: 1 } }],
      },
    ],
    referrals: [{ id: referral?.['id'], status: 'new' }],
  });
  await append(w, { number: 'M', revision: 4 }, [{ bill: 'B' }]);
  t.match((await w.get(`/v1/shipments/${String(id)}`)).body, {
    canceled: true,
    revisions: [{ revision: 4, state: 'canceled', cause: 'omitted', document: null }, {}, {}, {}],
  });
});

t.test('a shipment that is not there, and a malformed id, are 404', async (t) => {
  const w = await world(t);
  for (const id of [unknownId, 'ffffffff-ffff-7fff-bfff-ffffffffffff', 'x'])
    t.match(await w.get(`/v1/shipments/${id}`), { status: 404, body: { code: 'not_found' } }, id);
});
