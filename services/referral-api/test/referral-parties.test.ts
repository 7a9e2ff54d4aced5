import t from 'tap';
import { fillDirectory, partyId } from './directory.js';
import { append, score } from './log.js';
import { itemsOf, pluck, world } from './world.js';

const marcia = {
  name: 'Marcia Brown',
  kind: 'person',
  address: { lines: ['14 Molynes Rd'], city: 'Kingston', country: 'JM' },
  phone: '+18765550188',
};
const devon = { name: 'Devon Clarke', address: { lines: ['7801 NW 37th St'], city: 'Doral', country: 'US' } };

t.test('a referral tells of each party who it is, and what became of its other shipments', async (t) => {
  const w = await world(t);
  const before = await append(w, { number: 'BEFORE' }, [
    { bill: 'SEIZED', shipper: devon, consignee: marcia },
    { bill: 'PLAIN', shipper: devon, consignee: { name: 'Ann Roy' } },
    { bill: 'NAMESAKE', consignee: { ...marcia, address: { lines: ['1 Other Rd'], country: 'JM' } } },
  ]);
  await score(w, before.get('SEIZED'), { score: 8_500, tier: 2 });
  await score(w, before.get('PLAIN'), { score: 0, tier: null });
  await score(w, before.get('NAMESAKE'), { score: 9_900, tier: 1 });
  const [seized] = itemsOf(await w.get('/v1/referrals?q=SEIZED'));
  const closed = await w.post(
    `/v1/referrals/${String(seized?.['id'])}/disposition`,
    { disposition: 'seized_parts', seizure: { what: 'Glock slides', count: 2 } },
    'analyst',
    { 'if-match': '*' },
  );
  t.equal(closed.status, 200);

  const bills = await append(w, { number: 'M' }, [
    {
      bill: 'A',
      shipper: devon,
      consignee: marcia,
      parties: { notify: { name: 'TO ORDER' } },
      eei: { usppi: { name: 'DEVON CLARKE' }, ultimateConsignee: { name: 'Eve Moss' } },
    },
  ]);
  const said = { handling: 'LES: do not contact', remarks: 'seen in Doral', datesOfBirth: ['1991-05-12'] };
  const unsaid = { handling: null, remarks: null, datesOfBirth: [] };
  const hit = { version: 1, country: 'agrees', because: [], role: 'consignee', name: 'Marcia Brown' };
  const hits = [
    { ...hit, list: 'lookouts', entry: 'L-1', listed: 'Marcia Browne', basis: 'name', score: 0.956, ...said },
    { ...hit, list: 'lookouts', entry: 'L-2', listed: '14 Molynes Rd', basis: 'address', score: 1 },
    {
      ...hit,
      list: 'CSL',
      entry: 'Eve',
      listed: 'EVE',
      basis: 'name',
      score: 0.8,
      name: 'Eve Moss',
      eei: true,
    },
  ];
  await score(w, bills.get('A'), { score: 4_000, tier: 3, features: { lists: { versions: [], hits } } });
  await fillDirectory(w);

  const [item] = itemsOf(await w.get('/v1/referrals?q=A&tier=3'));
  const { status, body } = await w.get(`/v1/referrals/${String(item?.['id'])}`);
  t.equal(status, 200);
  const devonId = await partyId(w, 'Devon Clarke');
  const of = { seized: 1, tier: 2 };
  t.strictSame(body['parties'], [
    {
      role: 'shipper',
      source: 'manifest',
      party: { id: devonId, name: 'Devon Clarke', kind: null, city: 'Doral', country: 'US' },
      shipments: 3,
      ...of,
      lists: [],
    },
    {
      role: 'consignee',
      source: 'manifest',
      party: {
        id: await partyId(w, 'Marcia Brown', 'Kingston'),
        name: 'Marcia Brown',
        kind: 'person',
        city: 'Kingston',
        country: 'JM',
      },
      shipments: 2,
      ...of,
      lists: [
        {
          watchlist: 'lookouts',
          entry: 'L-1',
          listed: 'Marcia Browne',
          foundBy: 'name',
          likeness: 0.96,
          ...said,
        },
        {
          watchlist: 'lookouts',
          entry: 'L-2',
          listed: '14 Molynes Rd',
          foundBy: 'address',
          likeness: 1,
          ...unsaid,
        },
      ],
    },
    {
      role: 'notify',
      source: 'manifest',
      party: { id: null, name: 'TO ORDER', kind: null, city: null, country: null },
      shipments: null,
      seized: null,
      tier: null,
      lists: [],
    },
    {
      role: 'shipper',
      source: 'eei',
      party: { id: devonId, name: 'DEVON CLARKE', kind: null, city: null, country: null },
      shipments: 3,
      ...of,
      lists: [],
    },
    {
      role: 'consignee',
      source: 'eei',
      party: {
        id: await partyId(w, 'Eve Moss'),
        name: 'Eve Moss',
        kind: null,
        city: null,
        country: null,
      },
      shipments: 1,
      seized: 0,
      tier: 3,
      lists: [{ watchlist: 'CSL', entry: 'Eve', listed: 'EVE', foundBy: 'name', likeness: 0.8, ...unsaid }],
    },
  ]);
  t.equal((await w.get(`/v1/parties/${devonId}`, 'investigator')).status, 200, 'the id leads on');
});

t.test('what became of a namesake’s shipments is not said of who has nothing but the name', async (t) => {
  const w = await world(t);
  const quillon = { name: 'Quillon Farrabee' };
  const bills = await append(w, { number: 'M' }, [
    {
      bill: 'STREET',
      consignee: { ...quillon, address: { lines: ['2 Hope Rd'], country: 'JM' }, phone: '+18765550121' },
    },
    { bill: 'OTHER', consignee: { ...quillon, address: { lines: ['9 Duke St'], country: 'JM' } } },
    { bill: 'BARE', consignee: { ...quillon, address: { country: 'JM' } } },
    { bill: 'ABROAD', consignee: { ...quillon, address: { country: 'BB' } } },
  ]);
  await score(w, bills.get('STREET'), { score: 9_900, tier: 1 });
  await score(w, bills.get('OTHER'), { score: 8_500, tier: 2 });
  await score(w, bills.get('BARE'), { score: 4_000, tier: 3 });
  await score(w, bills.get('ABROAD'), { score: 3_000, tier: 4 });
  await fillDirectory(w);
  const referrals = new Map(
    itemsOf(await w.get('/v1/referrals')).map(({ bill, id }) => [String(bill), String(id)]),
  );
  const closed = await w.post(
    `/v1/referrals/${referrals.get('STREET')}/disposition`,
    { disposition: 'seized_parts', seizure: { what: 'Glock slides', count: 2 } },
    'analyst',
    { 'if-match': '*' },
  );
  t.equal(closed.status, 200);
  for (const [bill, seized, tier] of [
    ['STREET', 1, 1],
    ['OTHER', 0, 2],
    ['BARE', 0, 3],
    ['ABROAD', 0, 4],
  ] as const) {
    const { body } = await w.get(`/v1/referrals/${referrals.get(bill)}`);
    t.match(body['parties'], [{ role: 'shipper' }, { role: 'consignee', shipments: 1, seized, tier }], bill);
  }
  t.same(
    pluck(await w.get('/v1/parties?name=Quillon Farrabee'), 'shipments'),
    [1, 1, 1, 1],
    'nor where parties are searched for',
  );
});

t.test('a hit tells how it is to be handled, as the entry in force says now', async (t) => {
  const w = await world(t);
  const list = async (entry: object) => {
    const body = { name: 'lookouts', entries: [{ id: 'L-1', name: 'Marcia Browne', ...entry }] };
    const { status } = await w.post('/v1/watchlists', body, 'investigator');
    t.ok(status < 300);
  };
  const hit = { list: 'lookouts', version: 1, entry: 'L-1', listed: 'Marcia Browne', role: 'consignee' };
  const hits = [
    {
      ...hit,
      name: 'Marcia Brown',
      basis: 'name',
      score: 1,
      country: 'agrees',
      because: [],
      handling: 'none yet',
    },
  ];
  const bills = await append(w, { number: 'M' }, [{ bill: 'A', consignee: marcia }]);
  await score(w, bills.get('A'), { score: 4_000, tier: 3, features: { lists: { versions: [], hits } } });
  const [item] = itemsOf(await w.get('/v1/referrals'));
  const handling = async () => {
    const { body } = await w.get(`/v1/referrals/${String(item?.['id'])}`);
    return JSON.stringify(body['parties']).match(/"handling":("[^"]*"|null)/)?.[1];
  };
  t.equal(await handling(), '"none yet"', 'as it was scored');
  await list({ handling: 'LES: do not contact' });
  t.equal(await handling(), '"LES: do not contact"');
  const entry = '/v1/watchlists/lookouts/entries/L-1';
  t.equal((await w.patch(entry, { handling: null }, 'investigator', { 'if-match': '*' })).status, 200);
  t.equal(await handling(), 'null', 'it does not say any more');
});
