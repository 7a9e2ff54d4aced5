import t from 'tap';
import { z } from 'zod';
import { fillDirectory, partyId } from './directory.js';
import { append, score } from './log.js';
import { type Answer, itemsOf, world } from './world.js';

const at = (line: string, city = 'Kingston', country = 'JM') => ({
  address: { lines: [line], city, country },
});

/**
 * A chain: Ana ships to Ben; Ben and Cleo have one phone; Cleo and Dora live at one address; Dora ships to Ed. Zoe
 * stands alone. Thirty customers have the phone of the barrel shop, and so does Ana.
 */
const shop = '+13055550199';
const cousins =
  'Alma,Boris,Carla,Desmond,Elise,Fitzroy,Gina,Hector,Ivy,Jules,Kofi,Lena,Manny,Nadia,Omar,Pearl'.split(',');
const surnames = ['Reyes', 'Petit'];

const ana = { name: 'Ana Solano', ...at('7801 NW 37th St', 'Doral', 'US'), phone: shop };
const ben = { name: 'Ben Ottey', ...at('14 Molynes Rd'), phone: '+18765550188' };
const cleo = { name: 'Cleo Watt', ...at('9 Hope Rd'), phone: '+18765550188' };
const dora = { name: 'Dora Innis', ...at('9 Hope Rd') };
const ed = { name: 'Ed Quarrie', ...at('3 Spanish Town Rd') };
const zoe = { name: 'Zoe Tull', ...at('1 Far St', 'Nassau', 'BS') };

const w = await world(t);
const sent = await append(w, { number: 'M' }, [
  { bill: 'A', shipper: ana, consignee: ben },
  { bill: 'A2', shipper: ana, consignee: ben },
  { bill: 'B', shipper: { name: 'Sender One' }, consignee: cleo },
  {
    bill: 'C',
    shipper: dora,
    consignee: ed,
    eei: { ultimateConsignee: { name: 'Ed Quarrie', phone: '+18765550777' } },
  },
  { bill: 'D', shipper: { name: 'Sender Two' }, consignee: zoe },
  { bill: 'E', shipper: { name: 'Sender Three' }, consignee: { name: 'Fay Moss', phone: '+18765550777' } },
  ...cousins.flatMap((first) =>
    surnames.map((last) => ({
      bill: `${first}${last}`,
      shipper: {
        name: `${first} ${last}`,
        ...at(`${first.length} ${first} ${last} St`, 'Miami', 'US'),
        phone: shop,
      },
      consignee: `Receiver of ${first} ${last}`,
    })),
  ),
]);
await fillDirectory(w);

const nodesSchema = z.array(
  z.looseObject({ node: z.string(), type: z.string(), depth: z.int(), hub: z.boolean() }),
);
const nodesOf = ({ body }: Answer) => nodesSchema.parse(body['nodes']);
const edgesSchema = z.array(z.looseObject({ from: z.string(), to: z.string(), kind: z.string() }));
const edgesOf = ({ body }: Answer) => edgesSchema.parse(body['edges']);
const named = z.looseObject({ party: z.looseObject({ name: z.string() }) });
/** Names of the parties, and traits, in the order of the answer. */
const told = (answer: Answer): string[] =>
  nodesOf(answer).map((node) => named.safeParse(node).data?.party.name ?? node.node);
const network = async (name: string, query = '') =>
  w.get(`/v1/parties/${await partyId(w, name)}/network${query}`);
const path = async (from: string, to: string) =>
  w.get(`/v1/parties/${await partyId(w, from)}/path?to=${await partyId(w, to)}`);

t.test('one step shows whom a party ships with and shares with, and what that rests on', async (t) => {
  const answer = await network('Ben Ottey');
  t.equal(answer.status, 200);
  t.same(told(answer).toSorted(byText), ['Ana Solano', 'Ben Ottey', 'Cleo Watt', 'phone:+18765550188']);
  const ids = new Map(nodesOf(answer).map(({ node }, index) => [told(answer)[index], node]));
  t.match(
    edgesOf(answer).find(({ kind }) => kind === 'ships_to'),
    {
      from: ids.get('Ana Solano'),
      to: ids.get('Ben Ottey'),
      shipments: 2,
      bills: [
        { shipmentId: sent.get('A2')?.id, bill: 'A2' },
        { shipmentId: sent.get('A')?.id, bill: 'A' },
      ],
      sources: ['manifest'],
    },
  );
  t.same(
    edgesOf(answer)
      .filter(({ kind }) => kind === 'phone')
      .map(({ from, to, value }) => [from, to, value])
      .toSorted(byText),
    [ids.get('Ben Ottey'), ids.get('Cleo Watt')]
      .toSorted(byText)
      .map((from) => [from, 'phone:+18765550188', '+18765550188']),
  );
  t.match(answer.body, { cut: false });
});

t.test('each further step reaches further; a hub is a leaf', async (t) => {
  const two = told(await network('Ben Ottey', '?depth=2'));
  t.ok(two.includes('Dora Innis') && two.includes('address:9 HOPE RD|KINGSTON|JM'));
  t.notOk(two.includes('Ed Quarrie'));
  const three = await network('Ben Ottey', '?depth=3');
  t.ok(told(three).includes('Ed Quarrie'));
  t.notOk(told(three).includes('Alma Reyes'), 'nobody is met over the phone of the shop');
  t.match(
    nodesOf(three).find(({ node }) => node === `phone:${shop}`),
    { hub: true, kind: 'phone' },
  );
  t.match(
    nodesOf(three).find((node) => named.safeParse(node).data?.party.name === 'Ed Quarrie'),
    { depth: 3 },
  );
});

t.test('what EEI alone says is marked', async (t) => {
  const answer = await network('Ed Quarrie');
  const rests = edgesOf(answer).filter(({ to }) => to === 'phone:+18765550777');
  t.same(rests.map(({ sources }) => sources).toSorted(byText), [['eei'], ['manifest']]);
});

t.test('a network is cut at its limit, and says so', async (t) => {
  const answer = await network('Ben Ottey', '?depth=3&limit=3');
  t.equal(nodesOf(answer).length, 3);
  t.match(answer.body, { cut: true });
  const shown = new Set(nodesOf(answer).map(({ node }) => node));
  for (const { from, to } of edgesOf(answer))
    t.ok(shown.has(from) && shown.has(to), 'edges join what is shown');
});

t.test('the shortest way between two parties, node by node', async (t) => {
  const answer = await path('Ana Solano', 'Ed Quarrie');
  t.match(answer, { status: 200, body: { found: true, steps: 4, cut: false } });
  t.same(told(answer), [
    'Ana Solano',
    'Ben Ottey',
    'phone:+18765550188',
    'Cleo Watt',
    'address:9 HOPE RD|KINGSTON|JM',
    'Dora Innis',
    'Ed Quarrie',
  ]);
  t.same(
    edgesOf(answer).map(({ kind }) => kind),
    ['ships_to', 'phone', 'phone', 'address', 'address', 'ships_to'],
  );
  t.same(told(await path('Ed Quarrie', 'Ana Solano')), told(answer).toReversed());
  t.match((await path('Ana Solano', 'Ana Solano')).body, { found: true, steps: 0 });
});

t.test('no way leads through a hub, and none to whom nothing leads', async (t) => {
  t.match((await path('Ana Solano', 'Alma Reyes')).body, {
    found: false,
    steps: null,
    hubs: [{ kind: 'phone', value: shop, names: 33, why: 'names' }],
    hubParties: [],
    cut: false,
  });
  t.match((await path('Ana Solano', 'Zoe Tull')).body, { found: false, nodes: [], cut: false });
});

t.test(
  'a party on the picture says what became of its shipments, and which lists it may be on',
  async (t) => {
    const hit = { list: 'lookouts', entry: 'L-7', name: 'Ben Ottey', role: 'consignee' };
    await score(w, sent.get('A'), {
      score: 8_000,
      tier: 1,
      features: { lists: { versions: [], hits: [hit, { ...hit, name: 'Ana Solano', entry: 'L-8' }] } },
    });
    await score(w, sent.get('A2'), { score: 3_000, tier: 3 });
    const [item] = itemsOf(await w.get('/v1/referrals?tier=1'));
    const seized = await w.post(
      `/v1/referrals/${String(item?.['id'])}/disposition`,
      { disposition: 'seized_firearms', seizure: { what: 'pistols', count: 2 } },
      'investigator',
      { 'if-match': '*' },
    );
    t.equal(seized.status, 200);
    const partySchema = z.looseObject({ party: z.looseObject({ name: z.string() }), outcomes: z.unknown() });
    const outcomesIn = (answer: Answer) =>
      new Map(
        nodesOf(answer).flatMap((node) => {
          const { data } = partySchema.safeParse(node);
          return data === undefined ? [] : [[data.party.name, data.outcomes] as const];
        }),
      );
    const figures = { shipments: 2, seized: 1, referred: 2, tier: 1 };
    for (const answer of [await network('Ben Ottey'), await path('Ana Solano', 'Ben Ottey')]) {
      const outcomes = outcomesIn(answer);
      t.same(outcomes.get('Ben Ottey'), { ...figures, lists: [{ watchlist: 'lookouts', entry: 'L-7' }] });
      t.same(outcomes.get('Ana Solano'), { ...figures, lists: [{ watchlist: 'lookouts', entry: 'L-8' }] });
    }
    t.same(outcomesIn(await network('Ben Ottey')).get('Cleo Watt'), {
      shipments: 1,
      seized: 0,
      referred: 0,
      tier: null,
      lists: [],
    });
    t.match((await w.get(`/v1/parties/${await partyId(w, 'Ben Ottey')}`)).body, {
      outcomes: { seized: 1, referred: 2, lists: [{ watchlist: 'lookouts', entry: 'L-7' }] },
    });
  },
);

t.test('what is not there, and what is out of bounds, is reported', async (t) => {
  const unknown = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';
  const id = await partyId(w, 'Ben Ottey');
  t.equal((await w.get(`/v1/parties/${unknown}/network`)).status, 404);
  t.equal((await w.get(`/v1/parties/${unknown}/path?to=${id}`)).status, 404);
  t.match(await w.get(`/v1/parties/${id}/path?to=${unknown}`), {
    status: 422,
    body: { errors: [{ path: 'to' }] },
  });
  for (const query of ['depth=0', 'depth=4', 'limit=501', 'x=1'])
    t.equal((await w.get(`/v1/parties/${id}/network?${query}`)).status, 422, query);
  t.equal((await w.get(`/v1/parties/${id}/path`)).status, 422);
});

const byText = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);

t.test('figures of some of its shipments say so, and the way to oneself has them, too', async (t) => {
  const busy = await world(t);
  const hub = { name: 'Sunrise Barrel', ...at('7801 NW 37th St', 'Doral', 'US') };
  await append(
    busy,
    { number: 'MANY' },
    Array.from({ length: 70 }, (_, index) => ({ bill: `N${index}`, shipper: hub, consignee: 'Bo Lee' })),
  );
  await append(busy, { number: 'FEW' }, [{ bill: 'F', shipper: dora, consignee: ed }]);
  await fillDirectory(busy);
  const of = async (name: string) => `/v1/parties/${await partyId(busy, name)}`;
  const [many, few] = [await of('Sunrise Barrel'), await of('Dora Innis')];
  t.match((await busy.get(many)).body, { shipments: 64, cut: true });
  t.match((await busy.get(`${many}/network`)).body, { cut: true });
  t.match((await busy.get(few)).body, { shipments: 1, cut: false });
  t.match((await busy.get(`${few}/network`)).body, { cut: false });
  t.match((await busy.get(`${few}/path?to=${few.split('/').at(-1) ?? ''}`)).body, {
    found: true,
    steps: 0,
    nodes: [{ outcomes: { shipments: 1 } }],
    cut: false,
  });
});
