import t from 'tap';
import { z } from 'zod';
import { fillDirectory, partyId } from './directory.js';
import { append } from './log.js';
import { type Answer, faultPaths, itemsOf, world } from './world.js';

const at = (line: string, city: string) => ({ address: { lines: [line], city, country: 'JM' } });
const mayPen = { name: 'Tamika Bennett', ...at('4 Manchester Ave', 'May Pen'), phone: '+18765550144' };
/** The same woman elsewhere: her phone says so. */
const moved = { name: 'BENNETT, Tamika', ...at('9 Hope Rd', 'Kingston'), phone: '+18765550144' };
const harbor = { name: 'Tamika Bennett', ...at('1 East St', 'Old Harbour'), phone: '+18765550177' };
const nowhere = { name: 'Tamika Bennett' };

const w = await world(t);
const sent = await append(w, { number: 'M1' }, [
  { bill: 'A', consignee: mayPen },
  { bill: 'B', consignee: moved },
  { bill: 'C', consignee: harbor },
  { bill: 'D', consignee: nowhere },
  { bill: 'E', consignee: 'Marcia Brown' },
]);
await fillDirectory(w);
await w.post(
  '/v1/watchlists',
  { name: 'lookouts', entries: [{ id: 'L-2', name: 'Tamika Bennet', country: 'JM' }] },
  'investigator',
);
const shipment = (bill: string): string => sent.get(bill)?.id ?? '';
const said = { watchlist: 'lookouts', entry: 'L-2', reason: 'born 2001; the one sought is 50' };
const clear = (whom: object, role: 'investigator' | 'analyst' = 'investigator') =>
  w.post('/v1/exclusions', { ...said, ...whom }, role);
const preview = (whom: object) =>
  w.post('/v1/exclusions/preview', { watchlist: 'lookouts', entry: 'L-2', ...whom }, 'analyst');
const touchedBy = ({ body }: Answer): unknown => body['touches'];
const touchesSchema = z.object({ items: z.array(z.object({ bill: z.string() })) });
const billsIn = (answer: Answer): string[] =>
  touchesSchema
    .parse(touchedBy(answer))
    .items.map(({ bill }) => bill)
    .toSorted();

t.test('a party that was seen is cleared with whoever is one with it, and namesakes are not', async (t) => {
  const whom = { shipment: shipment('A'), role: 'consignee' };
  await w.post('/v1/referrals', { shipmentId: shipment('B'), reason: 'odd' }, 'analyst');
  const before = await preview(whom);
  t.match(before, {
    status: 200,
    body: {
      scope: 'party',
      name: 'Tamika Bennett',
      listed: 'Tamika Bennet',
      inForce: null,
      touches: { shipments: 2, parties: 2, openReferrals: 1, cut: false },
    },
  });
  t.same(billsIn(before), ['A', 'B']);
  t.same(itemsOf(await w.get('/v1/exclusions')), [], 'nothing was decided');
  const made = await clear(whom);
  t.match(made, {
    status: 201,
    body: {
      scope: 'party',
      status: 'active',
      createdBy: 'the investigator',
      names: ['Tamika Bennett'],
      touches: { shipments: 2, parties: 2, openReferrals: 1 },
    },
  });
  t.match(made.body['knownBy'], [
    { kind: 'address', value: '4 Manchester Ave, May Pen, JM' },
    { kind: 'phone', value: '+18765550144' },
    { kind: 'address', value: '9 Hope Rd, Kingston, JM' },
  ]);
  t.same(touchedBy(made), touchedBy(before), 'as the preview said');
  t.match(await clear(whom), { status: 200, body: { id: made.body['id'] } }, 'once');
  t.match(
    await clear({ party: await partyId(w, 'BENNETT, Tamika') }),
    { status: 200, body: { id: made.body['id'] } },
    'nor by another of its parties',
  );
  t.match((await preview(whom)).body, { inForce: made.body['id'] });
  t.match(
    await clear({ party: await partyId(w, 'Tamika Bennett', 'Old Harbour') }),
    { status: 201, body: { touches: { shipments: 1 } } },
    'a namesake is another one',
  );
});

t.test('one who has nothing but a name is cleared where the name stands with nothing', async (t) => {
  const made = await clear({ shipment: shipment('D'), role: 'consignee' });
  t.match(made, { status: 201, body: { scope: 'party', knownBy: [{ kind: 'country', value: '' }] } });
  t.same(billsIn(made), ['D']);
  const { status } = await w.delete(`/v1/exclusions/${String(made.body['id'])}`, 'investigator');
  t.equal(status, 200);
  const { rows } = await w.pool.query(
    `select body::jsonb as body from decision where kind = 'exclusion_revoked'`,
  );
  t.same(rows, [{ body: { exclusion: made.body['id'], scope: 'party' } }], 'whom it cleared is on record');
});

t.test('a whole name is cleared where that is asked for, and the answer says so', async (t) => {
  for (const whom of [
    { name: 'BENNETT Tamika' },
    { party: await partyId(w, 'BENNETT, Tamika'), scope: 'name' },
    { shipment: shipment('A'), role: 'consignee', scope: 'name' },
  ]) {
    const answer = await preview(whom);
    t.match(answer, { status: 200, body: { scope: 'name', touches: { shipments: 4, parties: 4 } } });
    t.same(billsIn(answer), ['A', 'B', 'C', 'D']);
  }
  t.match(await clear({ name: 'Tamika Bennett' }), {
    status: 201,
    body: { scope: 'name', names: ['Tamika Bennett'], knownBy: [], touches: { shipments: 4 } },
  });
  t.equal((await clear({ name: 'BENNETT, Tamika' })).status, 200, 'once, in whatever order');
  t.match(await clear({ name: 'Tamika Benett' }), {
    status: 201,
    body: { touches: { shipments: 0, parties: 0, openReferrals: 0, items: [] } },
  });
});

t.test('whom a request means must be clear', async (t) => {
  const unknown = '01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90';
  for (const [whom, paths] of [
    [{}, ['']],
    [{ name: 'Tamika Bennett', party: unknown }, ['']],
    [{ shipment: shipment('A') }, ['role']],
    [{ name: 'Tamika Bennett', role: 'consignee' }, ['role']],
    [{ name: 'Tamika Bennett', scope: 'party' }, ['scope']],
    [{ party: unknown }, ['party']],
    [{ shipment: unknown, role: 'consignee' }, ['shipment']],
    [{ shipment: shipment('A'), role: 'notify' }, ['role']],
    [{ shipment: shipment('E'), role: 'consignee' }, ['role']],
    [{ name: 'Tamika Bennett', entry: 'none' }, ['entry']],
    [{ name: 'Tamika Bennett', watchlist: 'none' }, ['watchlist']],
  ] as const) {
    t.same(faultPaths(await clear(whom)), paths, JSON.stringify(whom));
    t.same(faultPaths(await preview(whom)), paths, JSON.stringify(whom));
  }
  t.equal((await clear({ name: 'Tamika Bennett' }, 'analyst')).status, 403);
});

t.test('a party whose bill was canceled is cleared by how it was written', async (t) => {
  const verity = { name: 'Verity Ollendorf', ...at('3 Canal St', 'Portmore'), phone: '+18765550211' };
  const other = { name: 'Verity Ollendorf', ...at('8 Port Rd', 'Negril') };
  const standing = await append(w, { number: 'V1' }, [{ bill: 'V-OTHER', consignee: other }]);
  const first = await append(w, { number: 'V2' }, [
    { bill: 'V-CANCELED', consignee: verity },
    { bill: 'V-KEPT' },
  ]);
  await fillDirectory(w);
  await append(w, { number: 'V2', revision: 2 }, [{ bill: 'V-KEPT' }]);
  await w.post(
    '/v1/watchlists/lookouts/entries',
    { entries: [{ id: 'V', name: 'Verity Ollendorf' }] },
    'investigator',
  );
  const whom = { party: await partyId(w, 'Verity Ollendorf', 'Portmore'), entry: 'V' };
  const namesake = await clear({
    shipment: standing.get('V-OTHER')?.id,
    role: 'consignee',
    entry: 'V',
  });
  t.match(namesake, { status: 201, body: { touches: { shipments: 1 } } });
  t.match(await preview(whom), { status: 200, body: { inForce: null } }, 'nor by a namesake who is cleared');
  const made = await clear(whom);
  t.match(made, { status: 201, body: { scope: 'party', touches: { shipments: 0 } } });
  t.match(made.body['knownBy'], [
    { kind: 'address', value: '3 Canal St, Portmore, JM' },
    { kind: 'phone', value: '+18765550211' },
  ]);
  t.match(
    await preview({ shipment: first.get('V-CANCELED')?.id, role: 'consignee', entry: 'V' }),
    { status: 200, body: { inForce: made.body['id'] } },
    'nor by its shipment as it last stood',
  );
  await append(w, { number: 'V2', revision: 3 }, [
    { bill: 'V-CANCELED', consignee: verity },
    { bill: 'V-KEPT' },
  ]);
  const again = await preview(whom);
  t.match(again, { status: 200, body: { inForce: made.body['id'] } });
  t.same(billsIn(again), ['V-CANCELED'], 'and it is cleared when it is sent again');
});

t.test('a party of which no shipment tells any more is not cleared, but its name can be', async (t) => {
  await append(w, { number: 'Z1' }, [
    { bill: 'Z', consignee: { name: 'Zebedee Quarles', ...at('1 Mill St', 'Lucea') } },
  ]);
  await fillDirectory(w);
  const party = await partyId(w, 'Zebedee Quarles');
  await w.pool.query(
    'delete from fact where key in (select name_key from party where id = $1 union select anchor_key from party where id = $1)',
    [party],
  );
  await w.post(
    '/v1/watchlists/lookouts/entries',
    { entries: [{ id: 'Z', name: 'Zebedee Quarles' }] },
    'investigator',
  );
  t.same(faultPaths(await preview({ party, entry: 'Z' })), ['party']);
  t.same(faultPaths(await clear({ party, entry: 'Z' })), ['party']);
  t.match(await clear({ party, entry: 'Z', scope: 'name' }), { status: 201, body: { scope: 'name' } });
});

t.test('of those who have a role on a shipment, the one who is like the entry is cleared', async (t) => {
  const sent = await append(w, { number: 'H1' }, [
    {
      bill: 'H',
      consignee: { name: 'Plain Jane Doe', ...at('5 Bay St', 'Lucea'), phone: '+18765550301' },
      eei: { ultimateConsignee: { name: 'Hezekiah Zolnerowich', ...at('6 Quay St', 'Lucea') } },
    },
  ]);
  await fillDirectory(w);
  await w.post(
    '/v1/watchlists/lookouts/entries',
    {
      entries: [
        { id: 'H', name: 'Hezekiah Zolnerowich' },
        { id: 'J', name: 'Plain Jane Doe' },
        { id: 'N', name: 'Ezequiel Montemayor' },
      ],
    },
    'investigator',
  );
  const whom = { shipment: sent.get('H')?.id, role: 'consignee' };
  for (const [entry, name, address] of [
    ['H', 'Hezekiah Zolnerowich', '6 Quay St, Lucea, JM'],
    ['J', 'Plain Jane Doe', '5 Bay St, Lucea, JM'],
  ] as const) {
    const made = await clear({ ...whom, entry });
    t.match(made, { status: 201, body: { scope: 'party', name, names: [name], touches: { shipments: 1 } } });
    t.match(made.body['knownBy'], [{ kind: 'address', value: address }]);
  }
  t.same(faultPaths(await clear({ ...whom, entry: 'N' })), ['role'], 'nobody sent a name');
  t.same(faultPaths(await clear({ party: await partyId(w, 'Plain Jane Doe'), entry: 'N' })), ['party']);
  t.match(await preview({ ...whom, entry: 'H', scope: 'name' }), {
    status: 200,
    body: { scope: 'name', name: 'Hezekiah Zolnerowich' },
  });
});

t.test('what EEI alone states of whom an exclusion clears is told as such', async (t) => {
  const sent = await append(w, { number: 'S1' }, [
    {
      bill: 'S',
      consignee: { name: 'Odalys Brathwaite', ...at('5 Bay St', 'Lucea') },
      eei: {
        ultimateConsignee: { name: 'BRATHWAITE, Odalys', ...at('5 Bay St', 'Lucea'), phone: '+18765550399' },
      },
    },
    { bill: 'S-EEI', eei: { ultimateConsignee: { name: 'Isidro Vallabhdas', ...at('7 Pier St', 'Lucea') } } },
  ]);
  await fillDirectory(w);
  await w.post(
    '/v1/watchlists/lookouts/entries',
    {
      entries: [
        { id: 'S', name: 'Odalys Brathwaite' },
        { id: 'I', name: 'Isidro Vallabhdas' },
      ],
    },
    'investigator',
  );
  const both = await preview({ shipment: sent.get('S')?.id, role: 'consignee', entry: 'S' });
  t.same(both.body['knownBy'], [
    { kind: 'address', value: '5 Bay St, Lucea, JM', sources: ['manifest', 'eei'] },
    { kind: 'phone', value: '+18765550399', sources: ['eei'] },
  ]);
  t.same(both.body['nameSources'], [{ name: 'Odalys Brathwaite', sources: ['manifest', 'eei'] }]);
  const made = await clear({ party: await partyId(w, 'Isidro Vallabhdas'), entry: 'I' });
  const told = {
    nameSources: [{ name: 'Isidro Vallabhdas', sources: ['eei'] }],
    knownBy: [{ kind: 'address', value: '7 Pier St, Lucea, JM', sources: ['eei'] }],
    cut: false,
  };
  t.match(made, { status: 201, body: { ...told, touches: { items: [{ bill: 'S-EEI', source: 'eei' }] } } });
  t.match(await w.get(`/v1/exclusions/${String(made.body['id'])}`), { status: 200, body: told }, 'as stored');
});

t.test(
  'one who has nothing but a country is known by it, and a number that is none is no phone',
  async (t) => {
    const sent = await append(w, { number: 'C1' }, [
      { bill: 'C1', consignee: { name: 'Perpetua Lindqvist', phone: 'N/A', address: { country: 'BB' } } },
    ]);
    await w.post(
      '/v1/watchlists/lookouts/entries',
      { entries: [{ id: 'P', name: 'Perpetua Lindqvist' }] },
      'investigator',
    );
    t.match(await clear({ shipment: sent.get('C1')?.id, role: 'consignee', entry: 'P' }), {
      status: 201,
      body: { knownBy: [{ kind: 'country', value: 'BB', sources: ['manifest'] }] },
    });
  },
);

t.test('an exclusion is found by each of the names that it clears', async (t) => {
  const phone = '+18765550455';
  const sent = await append(w, { number: 'N1' }, [
    { bill: 'N1', consignee: { name: 'Cornelius Abernathy', ...at('1 Dock St', 'Lucea'), phone } },
    { bill: 'N2', consignee: { name: 'Corneliuss Abernathy', ...at('2 Dock St', 'Lucea'), phone } },
  ]);
  await fillDirectory(w);
  await w.post(
    '/v1/watchlists/lookouts/entries',
    { entries: [{ id: 'C', name: 'Cornelius Abernathy' }] },
    'investigator',
  );
  const made = await clear({ shipment: sent.get('N1')?.id, role: 'consignee', entry: 'C' });
  t.equal(made.status, 201);
  t.same(made.body['names'], ['Cornelius Abernathy', 'Corneliuss Abernathy']);
  for (const name of ['ABERNATHY, Cornelius', 'Abernathy, Corneliuss'])
    t.same(
      itemsOf(await w.get(`/v1/exclusions?name=${encodeURIComponent(name)}`)).map(({ id }) => id),
      [made.body['id']],
      name,
    );
});

t.test('of a party that is written in very many ways, the answer says that some are left out', async (t) => {
  /** So many addresses that share a phone; of the first one a passport leads to the next phone. */
  const written = (groups: number, surname: string) =>
    Array.from({ length: groups }, (_g, group) =>
      Array.from({ length: 60 }, (_, index) => ({
        bill: `${surname}${group}-${index}`,
        consignee: {
          name: `Thaddeus ${surname}`,
          ...at(`${group * 100 + index + 1} Long St`, 'Lucea'),
          phone: `+1876555${4000 + group + surname.length * 100}`,
          ids: index > 1 ? [] : [{ type: 'PASSPORT', value: `${surname.slice(0, 2)}90807${group + index}` }],
        },
      })),
    ).flat();
  const entries = ['Quimby', 'Lockhart'].map((name) => ({ id: name, name: `Thaddeus ${name}` }));
  await w.post('/v1/watchlists/lookouts/entries', { entries }, 'investigator');
  for (const [groups, surname, cut] of [
    [5, 'Quimby', false],
    [9, 'Lockhart', true],
  ] as const) {
    const sent = await append(w, { number: surname }, written(groups, surname));
    await fillDirectory(w);
    const whom = { shipment: sent.get(`${surname}0-0`)?.id, role: 'consignee', entry: surname };
    const { status, body } = await preview(whom);
    t.match({ status, body }, { status: 200, body: { cut } }, surname);
    const addresses = itemsOf({ status, headers: new Headers(), body: { items: body['knownBy'] } }).filter(
      ({ kind }) => kind === 'address',
    );
    t.ok(
      cut ? addresses.length >= 480 && addresses.length < 540 : addresses.length === 300,
      `${addresses.length}`,
    );
  }
});
