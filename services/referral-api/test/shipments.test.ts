import t from 'tap';
import { fillDirectory } from './directory.js';
import { append, score } from './log.js';
import { faultPaths, itemsOf, pluck, type World, world } from './world.js';

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
    'bill=a': [
      ['M-JAN', 'A'],
      ['M-OCT', 'A'],
    ],
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
      status: 'scored',
      state: 'scored',
      shipper: 'Sunrise Barrel Shipping, Inc.',
      consignee: 'Consignee of A',
      departureAt: '2023-10-01T00:00:00Z',
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

t.test(
  'a part of a bill, a master bill, a manifest number and a conveyance find it, in any case',
  async (t) => {
    const w = await world(t);
    await append(w, { number: 'amqt-MIAKIN-1', conveyance: 'Caribe Pioneer', imo: '9074729' }, [
      { bill: 'MIAKIN00001737', masterBill: 'AMQT-23091187' },
      { bill: 'Zmiakin', shipper: 'Ann' },
    ]);
    await append(
      w,
      { number: 'QX-2', mode: 'air', departureAt: '2023-10-01T00:00:00Z', conveyance: 'BW 0455' },
      [
        { bill: '72900001737', masterBill: '729-00001111', shipper: 'Ann' },
        { bill: 'É%_X1', shipper: 'Bo' },
      ],
    );
    const found: Record<string, string[]> = {
      'bill=miakin00001737': ['MIAKIN00001737'],
      'bill=miakin0': ['MIAKIN00001737'],
      'bill=miakin': ['Zmiakin', 'MIAKIN00001737'],
      'bill=1737': ['MIAKIN00001737', '72900001737'],
      'bill=737': [],
      'bill=%25%25%25%25': [],
      'bill=%C3%89%25_x': ['É%_X1'],
      'bill=1737&manifestNumber=qx-2': ['72900001737'],
      'bill=1737&conveyance=caribe': ['MIAKIN00001737'],
      'masterBill=amqt%2023091187': ['MIAKIN00001737'],
      'masterBill=72900001111': ['72900001737'],
      'manifestNumber=AMQT-MIAKIN-1': ['Zmiakin', 'MIAKIN00001737'],
      'manifestNumber=amqt-': ['Zmiakin', 'MIAKIN00001737'],
      'manifestNumber=kin-1': ['Zmiakin', 'MIAKIN00001737'],
      'manifestNumber=qx-2': ['É%_X1', '72900001737'],
      'manifestNumber=n-1': [],
      'manifestNumber=amqt-&conveyance=bw%200455': [],
      'manifestNumber=amqt-&conveyance=9074729': ['Zmiakin', 'MIAKIN00001737'],
      'conveyance=CARIBE%20PIONEER': ['Zmiakin', 'MIAKIN00001737'],
      'conveyance=cari': ['Zmiakin', 'MIAKIN00001737'],
      'conveyance=pioneer': [],
      'conveyance=9074729': ['Zmiakin', 'MIAKIN00001737'],
      'conveyance=bw%200455&party=ann': ['72900001737'],
      'manifestNumber=amqt-miakin-1&party=ann': ['Zmiakin'],
    };
    for (const [query, bills] of Object.entries(found)) {
      const answer = await w.get(`/v1/shipments?${query}`);
      t.same([answer.status, pluck(answer, 'bill')], [200, bills], query);
      t.match(answer.body, { cut: false, hint: bills.length === 0 ? String : null }, query);
      const pages: unknown[] = [];
      for (let more = ''; more !== 'end'; ) {
        const page = await w.get(`/v1/shipments?${query}&limit=1${more}`);
        pages.push(...pluck(page, 'bill'));
        const { nextCursor } = page.body;
        more = typeof nextCursor === 'string' ? `&cursor=${nextCursor}` : 'end';
      }
      t.same(pages, bills, `${query} in pages`);
    }
  },
);

t.test('a party is found without its whole name, and by an identifier of whatever kind', async (t) => {
  const w = await world(t);
  await append(w, { number: 'M' }, [
    { bill: 'A', consignee: { name: 'Lakshmi H. Mahabir', address: { country: 'GY' } } },
    { bill: 'B', shipper: { name: 'Devon', ids: [{ type: 'EIN', value: '59-4409877' }] } },
    { bill: 'C', consignee: { name: 'Nobody Else', address: { country: 'GY' } } },
  ]);
  await fillDirectory(w);
  const answer = await w.get('/v1/shipments?party=Lakshmi%20Mahabir');
  t.same(pluck(answer, 'bill'), ['A']);
  t.match(answer.body, { names: ['Lakshmi H. Mahabir'], hint: null });
  for (const party of ['mahabir', 'Mahabir, Lakshmi', 'Lakshmi Mahabeer', 'lakshmi h mahabir'])
    t.same(pluck(await w.get(`/v1/shipments?party=${encodeURIComponent(party)}`), 'bill'), ['A'], party);
  for (const party of ['59-4409877', '594409877', 'EIN:59-4409877'])
    t.same(pluck(await w.get(`/v1/shipments?party=${party}`), 'bill'), ['B'], party);
  const nothing = await w.get('/v1/shipments?party=Quetzal%20Zimmermann&bill=Q');
  t.match(nothing.body, { items: [], names: [] });
  t.match(
    nothing.body['hint'],
    /^nothing has all of this: a bill that is Q: a part is looked for from 4 characters on; a party .*name=Quetzal%20Zimm.*fewer.*revisions=all/,
  );
  const other = await w.get('/v1/shipments?party=Lakshmi%20Mahabir&bill=ZZZZ1');
  t.match(other.body, { items: [], names: ['Lakshmi H. Mahabir'], hint: /^nothing has all of this: / });
  t.notMatch(other.body['hint'], /no party/, 'there is one, without that bill');
});

t.test('a shipment is one item, the revision that stands, unless all are asked for', async (t) => {
  const w = await world(t);
  const revise = (revision: number, ...shipments: Parameters<typeof append>[2]) =>
    append(w, { number: 'M', revision }, shipments);
  await revise(1, { bill: 'A', consignee: 'First' }, { bill: 'B', consignee: 'First' });
  await revise(3, { bill: 'A', consignee: 'Third' }, { bill: 'B', consignee: 'First' });
  await revise(2, { bill: 'A', consignee: 'Late' }, { bill: 'B', consignee: 'First' });
  await revise(4, { bill: 'A', consignee: 'Third' });
  const rows = async (query: string) =>
    itemsOf(await w.get(`/v1/shipments?${query}`)).map(({ bill, revision, status, current, canceled }) =>
      [bill, revision, status, current, canceled].join(' '),
    );
  t.same(await rows('bill=A'), ['A 3 pending true false']);
  t.same(await rows('manifestNumber=M'), ['B 4 canceled true true', 'A 3 pending true false']);
  t.same(
    await rows('party=First'),
    ['B 1 pending false true'],
    'what was canceled is found by what it stated',
  );
  t.same(await rows('party=Third'), ['A 3 pending true false']);
  t.same(await rows('party=First&revisions=all'), ['B 1 pending false true', 'A 1 pending false false']);
  t.same(await rows('bill=A&revisions=all'), [
    'A 2 superseded false false',
    'A 3 pending true false',
    'A 1 pending false false',
  ]);
  t.match((await w.get('/v1/shipments?party=Late')).body['hint'], /revisions=all/);
});

t.test('a search without a filter, with a bad one, or with a foreign cursor is 422', async (t) => {
  const w = await world(t);
  await append(w, { number: 'M' }, [
    { bill: 'A', shipper: 'S' },
    { bill: 'B', shipper: 'S' },
  ]);
  t.match(await w.get('/v1/shipments'), {
    status: 422,
    body: { errors: [{ message: /at least one of bill, masterBill/ }] },
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

/** As many copies of a shipment as this, each with a bill of its own: SQL of the number `i`. */
const copyShipments = (w: World, { position }: { readonly position: number }, bill: string, count: number) =>
  w.pool.query(
    `insert into shipment (position, id, manifest_id, bill, state, destination, document, findings)
     select (select max(position) from shipment) + i, gen_random_uuid(), manifest_id, ${bill}, state, destination,
            document, findings
       from shipment cross join generate_series(1, ${count}) as i where position = ${position}`,
  );

t.test('a search never says none where more end so than are looked through', async (t) => {
  const w = await world(t);
  const sent = await append(w, { number: 'M' }, [{ bill: 'A' }, { bill: 'QQ1ABC87777' }]);
  const a = sent.get('A');
  if (a === undefined) throw new Error('no shipment was sent');
  await copyShipments(w, a, `'F' || i || '-7777'`, 20_100);
  const one = await w.get('/v1/shipments?bill=abc87777');
  t.same(pluck(one, 'bill'), ['QQ1ABC87777'], 'others end with the same four characters');
  t.match(one.body, { cut: false, hint: null });
  t.match((await w.get('/v1/shipments?bill=7777')).body, { cut: true });
  await copyShipments(w, a, `i || 'XXBC87777'`, 20_100);
  const none = await w.get('/v1/shipments?bill=zzbc87777');
  t.match(none.body, {
    items: [],
    nextCursor: null,
    cut: true,
    hint: /^more begin or end so than are looked/,
  });
  t.match((await w.get('/v1/shipments?bill=qq1abc87777')).body, { items: [{ bill: 'QQ1ABC87777' }] });
});

t.test('a bill that a feed uses for everything is looked at up to a bound, the latest first', async (t) => {
  const w = await world(t);
  const a = (await append(w, { number: 'M' }, [{ bill: 'N/A' }])).get('N/A');
  if (a === undefined) throw new Error('no shipment was sent');
  t.match((await w.get('/v1/shipments?bill=n/a')).body, { items: [{ bill: 'N/A' }], cut: false });
  await copyShipments(w, a, `'N/A'`, 10_000);
  const { body } = await w.get('/v1/shipments?bill=n/a&limit=1');
  t.match(body, { items: [{ position: a.position + 10_000 }], cut: true });
});

t.test('a conveyance and a manifest number have all their manifests in pages, however many', async (t) => {
  const w = await world(t);
  const sent = await append(w, { number: 'SAME-1', conveyance: 'Caribe Pioneer', imo: '9074729' }, [
    { bill: 'A' },
  ]);
  await append(w, { number: 'SAME-2', conveyance: 'Caribe Star' }, [{ bill: 'C' }]);
  const manifests = 1_200;
  await w.pool.query(
    `with m as (
       insert into manifest
       select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'revision', 1 + i,
                 'first_position', 100 + 2 * i, 'last_position', 101 + 2 * i,
                 'departure_at', m.departure_at - (i / 7) * interval '1 day'))).*
         from manifest m cross join generate_series(1, ${manifests}) as i where number = 'SAME-1' returning *)
     insert into shipment (position, id, manifest_id, bill, state, destination, document, findings)
     select m.last_position, gen_random_uuid(), m.id, 'B', s.state, s.destination, s.document, s.findings
       from m cross join shipment s where s.position = $1`,
    [sent.get('A')?.position],
  );
  for (const [query, found] of [
    ['conveyance=caribe%20pioneer', manifests + 1],
    ['conveyance=9074729', manifests + 1],
    ['conveyance=caribe', manifests + 2],
    ['manifestNumber=same-1', manifests + 1],
    ['manifestNumber=same-', manifests + 2],
    ['manifestNumber=same-&conveyance=caribe%20star', 1],
    ['manifestNumber=same-1&conveyance=caribe%20star', 0],
  ] as const) {
    const places: (readonly [string, number])[] = [];
    for (let more = ''; more !== 'end'; ) {
      const page = await w.get(`/v1/shipments?${query}&limit=200${more}`);
      t.match(page, { status: 200, body: { cut: false } });
      for (const { departureAt, position } of itemsOf(page))
        places.push([String(departureAt).slice(0, 10), Number(position)]);
      const { nextCursor } = page.body;
      more = typeof nextCursor === 'string' ? `&cursor=${nextCursor}` : 'end';
    }
    t.equal(places.length, found, query);
    t.equal(new Set(places.map(([, position]) => position)).size, found, `${query}: each once`);
    t.same(
      places,
      places.toSorted(([dayA, a], [dayB, b]) => (dayA < dayB ? 1 : dayA > dayB ? -1 : b - a)),
      `${query}: the latest departure first`,
    );
  }
});
