import t from 'tap';
import { z } from 'zod';
import { append, type Logged, score } from './log.js';
import { itemsOf, type World, world } from './world.js';

const devon = {
  name: 'Devon Clarke',
  address: { lines: ['7801 NW 37th St'], city: 'Doral', country: 'US' },
  phone: '+13055550134',
};
const at = (day: number): string => `2023-09-${String(day).padStart(2, '0')}T18:00:00Z`;

const answer = z.object({
  assessment: z.object({
    rules: z.array(z.object({ id: z.string(), evidence: z.array(z.object({ bills: z.unknown() })) })),
  }),
});

/** Evidence of a rule that hit and read these facts. */
const hit = (id: string, reads: readonly { path: string; value: number | boolean }[]) => ({
  id,
  outcome: 'hit' as const,
  points: 100,
  evidence: [{ points: 100, sentence: 'others', reads }],
});

/** The bills of each rule that the referral of a bill lists. */
async function billsOf(w: World, bill: string): Promise<Record<string, unknown>> {
  const [item] = itemsOf(await w.get(`/v1/referrals?q=${bill}`));
  const { status, body } = await w.get(`/v1/referrals/${String(item?.['id'])}`);
  t.equal(status, 200);
  return Object.fromEntries(
    answer.parse(body).assessment.rules.map(({ id, evidence }) => [id, evidence[0]?.bills]),
  );
}

t.test('a hit names the earlier shipments that it rests on, as known when it was scored', async (t) => {
  const w = await world(t);
  const logged = new Map<string, Logged>();
  const send = async (bill: string, day: number, sent: object = {}): Promise<void> => {
    const bills = await append(w, { number: `M-${bill}`, departureAt: at(day) }, [
      { bill, shipper: devon, ...sent },
    ]);
    for (const [name, one] of bills) logged.set(name, one);
  };
  await send('LONG-AGO', 1);
  await send('EARLIER', 10);
  await send('LATELY', 12);
  await send('STRANGER', 12, { shipper: 'Somebody else' });
  await send('NOW', 14);
  await send('AFTER', 14);
  const week = { path: 'history.shipper.lastWeek', value: 2 };
  const shipments = { path: 'history.shipper.shipments', value: 3 };
  const rules = [
    hit('CMD-04', [week, shipments, { path: 'history.consignee.shipments', value: 0 }]),
    hit('PTY-05', [{ path: 'goods[0].description', value: true }]),
  ];
  await score(w, logged.get('NOW'), { score: 6_000, tier: 2, evidence: { families: [], rules } });
  const told = (bill: string, day: number, ...facts: readonly string[]) => ({
    bill,
    shipmentId: logged.get(bill)?.id,
    departureAt: at(day),
    facts,
  });
  t.strictSame(await billsOf(w, 'NOW'), {
    'CMD-04': [
      told('LATELY', 12, week.path, shipments.path),
      told('EARLIER', 10, week.path, shipments.path),
      told('LONG-AGO', 1, shipments.path),
    ],
    'PTY-05': [],
  });
  const shipment = await w.get(`/v1/shipments/${logged.get('NOW')?.id ?? ''}`);
  t.match(shipment.body, { revisions: [{ assessments: [{ rules: [{ evidence: [{ bills: null }] }] }] }] });
});

t.test('what is near seized cargo names it, and what lies between', async (t) => {
  const w = await world(t);
  const number = (phone: string, name: string) => ({ shipper: { name, phone } });
  const bills = await append(w, { number: 'M', departureAt: at(10) }, [
    { bill: 'SEIZED', ...number('+13055550134', 'Ann Roy') },
    {
      bill: 'BETWEEN',
      ...number('+13055550134', 'Bea Day'),
      consignee: { name: 'Cy Low', phone: '+18765550188' },
    },
  ]);
  await score(w, bills.get('SEIZED'), { score: 8_500, tier: 2 });
  const [seized] = itemsOf(await w.get('/v1/referrals?q=SEIZED'));
  const closed = await w.post(
    `/v1/referrals/${String(seized?.['id'])}/disposition`,
    { disposition: 'seized_parts', seizure: { what: 'Glock slides', count: 2 } },
    'analyst',
    { 'if-match': '*' },
  );
  t.equal(closed.status, 200);
  const later = await append(w, { number: 'N', departureAt: at(12) }, [
    { bill: 'NEAR', ...number('+13055550134', 'Di Moe') },
    { bill: 'FAR', consignee: { name: 'Ed Poe', phone: '+18765550188' } },
  ]);
  const near = (value: number) => ({
    families: [],
    rules: [hit('CMD-04', [{ path: 'graph.seizureHops', value }])],
  });
  await score(w, later.get('NEAR'), { score: 6_000, tier: 2, evidence: near(1) });
  await score(w, later.get('FAR'), { score: 3_000, tier: 4, evidence: near(2) });
  t.match(await billsOf(w, 'NEAR'), { 'CMD-04': [{ bill: 'SEIZED', facts: ['graph.seizureHops'] }] });
  const two = z.array(z.object({ bill: z.string() })).parse((await billsOf(w, 'FAR'))['CMD-04']);
  t.same(
    two.map(({ bill }) => bill).toSorted((a, b) => (a < b ? -1 : 1)),
    ['BETWEEN', 'SEIZED'],
  );
});
