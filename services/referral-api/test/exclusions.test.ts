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
  t.match(made, { status: 201, body: { scope: 'party', knownBy: [] } });
  t.same(billsIn(made), ['D']);
  const { status } = await w.delete(`/v1/exclusions/${String(made.body['id'])}`, 'investigator');
  t.equal(status, 200);
  const { rows } = await w.pool.query(`select body::jsonb as body from decision where kind = 'exclusion_revoked'`);
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
    [{ shipment: shipment('E'), role: 'consignee' }, ['name']],
    [{ name: 'Tamika Bennett', entry: 'none' }, ['entry']],
    [{ name: 'Tamika Bennett', watchlist: 'none' }, ['watchlist']],
  ] as const) {
    t.same(faultPaths(await clear(whom)), paths, JSON.stringify(whom));
    t.same(faultPaths(await preview(whom)), paths, JSON.stringify(whom));
  }
  t.equal((await clear({ name: 'Tamika Bennett' }, 'analyst')).status, 403);
});
