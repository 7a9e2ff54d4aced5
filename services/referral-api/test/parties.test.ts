import t from 'tap';
import { z } from 'zod';
import { fillDirectory, namesIn, partyId } from './directory.js';
import { append, score } from './log.js';
import { type Answer, itemsOf, pluck, type World, world } from './world.js';

const unknownId = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';

const at = (line: string, city = 'Kingston', country = 'JM') => ({
  address: { lines: [line], city, country },
});
const marcia = { name: 'Marcia Brown', kind: 'person', ...at('14 Molynes Rd'), phone: '+18765550188' };
const devon = { name: 'Devon Clarke', ...at('7801 NW 37th St', 'Doral', 'US'), phone: '+13055550134' };

/** Twenty-four who have nothing to do with each other. */
const people = (
  'Alma Reyes,Boris Petit,Carla Wong,Desmond Hall,Elise Dupont,Fitzroy King,Gina Lopez,Hector Ruiz,Ivy Chen,Jules Remy,' +
  'Kofi Mensah,Lena Vos,Manny Ortiz,Nadia Khan,Omar Haddad,Pearl Gibbs,Quincy Drew,Rosa Tavarez,Sunil Gopaul,' +
  'Tessa Blom,Ursula Frei,Victor Zapata,Wendy Upton,Yvonne Jack'
).split(',');

const cursorSchema = z.object({ nextCursor: z.string().nullable() });
/** The parameter that asks for the next page; null after the last. */
const nextOf = ({ body }: Answer): string | null => {
  const { nextCursor } = cursorSchema.parse(body);
  return nextCursor === null ? null : `&cursor=${nextCursor}`;
};

/** Everyone whom these shipments name is in the directory. */
async function log(w: World, number: string, shipments: Parameters<typeof append>[2], revision = 1) {
  const bills = await append(w, { number, revision }, shipments);
  await fillDirectory(w);
  return bills;
}
const party = async (w: World, name: string, suffix = '', town?: string) =>
  w.get(`/v1/parties/${await partyId(w, name, town)}${suffix}`, 'investigator');

t.test('a party is found by a name that is not spelt right, the likest first', async (t) => {
  const w = await world(t);
  await log(w, 'M', [
    { bill: 'A', shipper: devon, consignee: marcia },
    { bill: 'B', shipper: devon, consignee: { ...marcia, name: 'Marcya Brown', ...at('9 Hope Rd') } },
    { bill: 'C', shipper: devon, consignee: { name: 'Marcus Bronson', ...at('1 Harbour St') } },
    {
      bill: 'D',
      shipper: devon,
      consignee: { name: 'Marcia Brown', ...at('2 Main St', 'Bridgetown', 'BB') },
    },
  ]);
  const found = await w.get('/v1/parties?name=BROWN, Marcia');
  t.match(found, { status: 200, body: { nextCursor: null, cut: false } });
  t.same(pluck(found, 'name').slice(0, 2), ['Marcia Brown', 'Marcia Brown']);
  t.match(
    itemsOf(found).find(({ city, name }) => city === 'Kingston' && name === 'Marcia Brown'),
    { country: 'JM', kind: 'person', shipments: 1, lastDeparture: '2099-01-14', eeiOnly: false },
  );
  t.ok(pluck(found, 'name').includes('Marcya Brown'));
  const scores = pluck(found, 'likeness').map(Number);
  t.same(
    scores,
    scores.map((one) => Math.round(one * 100) / 100),
    'two decimals',
  );
  t.same(
    scores,
    scores.toSorted((a, b) => b - a),
  );
  t.same(pluck(await w.get('/v1/parties?name=Marcia Brown&country=BB'), 'city'), ['Bridgetown']);
  t.same(pluck(await w.get('/v1/parties?name=Divon Clark'), 'name'), ['Devon Clarke']);
  t.match(itemsOf(await w.get('/v1/parties?name=Devon Clarke')), [{ shipments: 4 }]);
  t.same(itemsOf(await w.get('/v1/parties?name=Zbigniew')), []);
  t.same(itemsOf(await w.get('/v1/parties?name=x')), [], 'an initial finds nobody');
  t.match(pluck(await w.get('/v1/parties?name=clarke'), 'name')[0], 'Devon Clarke', 'a surname is enough');
});

t.test('pages of a search follow each other', async (t) => {
  const w = await world(t);
  await log(
    w,
    'M',
    Array.from({ length: 7 }, (_, index) => ({
      bill: `B${index}`,
      shipper: devon,
      consignee: { name: 'Marcia Brown', ...at(`${index} Hope Rd`) },
    })),
  );
  const seen: unknown[] = [];
  let after: string | null = '';
  do {
    const page = await w.get(`/v1/parties?name=Marcia Brown&limit=3${after}`);
    seen.push(...pluck(page, 'id'));
    after = nextOf(page);
  } while (after !== null);
  t.equal(seen.length, 7);
  t.equal(new Set(seen).size, 7);
  t.equal((await w.get('/v1/parties?name=Marcia Brown&cursor=eyJ4IjoxfQ')).status, 422);
  for (const query of ['', '?name=', '?name=%00', '?name=A&country=jm', '?name=A&limit=0', '?name=A&x=1'])
    t.equal((await w.get(`/v1/parties${query}`)).status, 422, query);
});

t.test(
  'a cluster shows names, what they share and where it comes from, and what came of the shipments',
  async (t) => {
    const w = await world(t);
    const bills = await log(w, 'M', [
      { bill: 'A', shipper: devon, consignee: marcia },
      { bill: 'B', shipper: 'Somebody', consignee: { ...marcia, name: 'M. Browne', ...at('88 Hope Rd') } },
      {
        bill: 'C',
        shipper: { ...devon, ids: [{ type: 'EIN', value: '65-4301278' }] },
        consignee: 'Else',
        eei: { usppi: { name: 'Clarke Trading', ids: [{ type: 'EIN', value: '654301278' }] } },
      },
    ]);
    await score(w, bills.get('A'), { score: 8_000, tier: 1 });
    await score(w, bills.get('B'), { score: 500, tier: null });
    const [item] = itemsOf(await w.get('/v1/referrals'));
    await w.post(
      `/v1/referrals/${String(item?.['id'])}/disposition`,
      { disposition: 'seized_parts' },
      'analyst',
      {
        'if-match': '*',
      },
    );
    const { status, body } = await party(w, 'Marcia Brown');
    t.equal(status, 200);
    t.match(body, {
      name: 'Marcia Brown',
      cut: false,
      shipments: 2,
      phones: [{ value: '+18765550188', sources: ['manifest'], shipments: 2 }],
      addresses: [{ value: '14 Molynes Rd, Kingston, JM' }, { value: '88 Hope Rd, Kingston, JM' }],
      outcomes: {
        seized: 1,
        tiers: [{ tier: 1, shipments: 1 }],
        withoutTier: 1,
        dispositions: [{ disposition: 'seized_parts', shipments: 1 }],
      },
      bonds: [{ kind: 'phone', value: '+18765550188', shipments: 2, decision: null }],
      hubs: [],
      merges: [],
    });
    t.same(namesIn(body['members']), ['M. Browne', 'Marcia Brown']);
    const filed = await party(w, 'Clarke Trading');
    t.match(filed.body, {
      eeiOnly: true,
      identifiers: [{ value: 'EIN 65-4301278', sources: ['manifest', 'eei'], shipments: 1 }],
      bonds: [{ kind: 'identifier', sources: ['manifest', 'eei'] }],
    });
    t.same(namesIn(filed.body['members']), ['Clarke Trading', 'Devon Clarke']);
    t.match(
      itemsOf({ ...filed, body: { items: filed.body['names'] } }).find(
        ({ value }) => value === 'Clarke Trading',
      ),
      { sources: ['eei'] },
    );
    t.equal((await w.get(`/v1/parties/${unknownId}`)).status, 404);
  },
);

t.test('what stands for an identifier, an email or a phone joins nobody', async (t) => {
  const w = await world(t);
  const pairs: readonly object[] = [
    { ids: [{ type: 'PASSPORT', value: 'UNKNOWN' }] },
    { ids: [{ type: 'EIN', value: 'PENDING' }] },
    { ids: [{ type: 'TRN', value: '123456789' }] },
    { email: 'none@none.com' },
    { phone: '123-456-7890' },
  ];
  await log(
    w,
    'M',
    pairs.flatMap((shared, index) =>
      ['Ann', 'Bea'].map((first, which) => ({
        bill: `B${index}${which}`,
        shipper: `Sender ${people[2 * index + which] ?? ''}`,
        consignee: {
          name: `${first} ${people[index] ?? ''}`,
          ...at(`${index} Hope Rd, lot ${which}`),
          ...shared,
        },
      })),
    ),
  );
  // The same seven digits in two towns of a country of many areas.
  const us = (city: string) => ({
    address: { lines: ['1 Main St'], city, country: 'US' },
    phone: '482-7719',
  });
  await log(w, 'L', [
    { bill: 'L1', shipper: { name: 'Carlos Vega', ...us('Houston') }, consignee: 'One' },
    { bill: 'L2', shipper: { name: 'Maura Sullivan', ...us('Boston') }, consignee: 'Two' },
  ]);
  const names = [...pairs.keys()].map((index) => `Ann ${people[index] ?? ''}`);
  for (const name of [...names, 'Carlos Vega']) {
    const { body } = await party(w, name);
    t.same(namesIn(body['members']), [name], name);
    t.same(body['bonds'], [], name);
  }
});

t.test('a phone that 24 names have, or a forwarder, joins nobody and is reported as a hub', async (t) => {
  const w = await world(t);
  const phone = '+13055550199';
  const customers = people.map((name, index) => ({
    bill: `B${index}`,
    shipper: { name, ...at(`${index} Elm St`, 'Miami', 'US'), phone },
    consignee: `Receiver ${index}`,
  }));
  await log(w, 'HUB', customers);
  const first = 'Alma Reyes';
  const { body } = await party(w, first);
  t.match(body, { members: [{ name: first }], hubs: [{ kind: 'phone', value: phone, why: 'names' }] });
  await log(w, 'FWD', [
    {
      bill: 'F',
      shipper: { ...devon, phone: '+13055550777' },
      consignee: 'Else',
      parties: { forwarder: { name: 'Sunrise Freight', phone: '+13055550777' } },
    },
    { bill: 'G', shipper: { name: 'Other Sender', phone: '(305) 555-0777' }, consignee: 'Else' },
  ]);
  t.match((await party(w, 'Other Sender')).body, {
    members: [{ name: 'Other Sender' }],
    hubs: [{ kind: 'phone', why: 'forwarder' }],
  });
});

t.test('clusters follow the log: what was canceled or replaced joins nobody', async (t) => {
  const w = await world(t);
  await log(w, 'M1', [{ bill: 'A', shipper: devon, consignee: marcia }]);
  await log(w, 'M2', [{ bill: 'B', shipper: 'Somebody', consignee: { ...marcia, name: 'Joan Reid' } }]);
  t.same(namesIn((await party(w, 'Marcia Brown')).body['members']), ['Joan Reid', 'Marcia Brown']);
  await log(
    w,
    'M2',
    [{ bill: 'B', shipper: 'Somebody', consignee: { name: 'Joan Reid', address: marcia.address } }],
    2,
  );
  t.same(namesIn((await party(w, 'Marcia Brown')).body['members']), ['Marcia Brown']);
  await log(w, 'M1', [{ bill: 'Z', shipper: 'S', consignee: 'C' }], 2);
  t.match((await party(w, 'Marcia Brown')).body, {
    members: [{ name: 'Marcia Brown' }],
    shipments: 0,
    phones: [],
  });
});

t.test('the shipments of a cluster come page by page, without those of namesakes', async (t) => {
  const w = await world(t);
  for (let index = 0; index < 5; index += 1)
    await append(w, { number: `M${index}`, departureAt: `2099-01-1${index}T18:00:00Z` }, [
      { bill: `A${index}`, shipper: devon, consignee: index % 2 ? marcia : { ...marcia, name: 'M. Browne' } },
      { bill: `N${index}`, shipper: devon, consignee: { name: 'Marcia Brown', ...at('1 Else St') } },
    ]);
  await fillDirectory(w);
  const id = await partyId(w, 'M. Browne');
  const seen: unknown[] = [];
  let after: string | null = '';
  do {
    const page = await w.get(`/v1/parties/${id}/shipments?limit=2${after}`);
    t.equal(page.status, 200);
    seen.push(...pluck(page, 'bill'));
    after = nextOf(page);
  } while (after !== null);
  t.same(seen, ['A4', 'A3', 'A2', 'A1', 'A0']);
  t.match(itemsOf(await w.get(`/v1/parties/${id}/shipments?limit=1`)), [
    { roles: ['consignee'], eeiOnly: false, party: { name: 'M. Browne' }, assessed: false, tier: null },
  ]);
  t.equal((await w.get(`/v1/parties/${unknownId}/shipments`)).status, 404);
});
