import t from 'tap';
import { manifestOf, shipmentOf } from '../src/twins/cargo.js';
import { canaryFiling } from '../src/twins/canaries.js';
import { unknownId } from '../src/twins/channels/asked.js';
import { partners } from '../src/twins/people.js';
import { Place } from '../src/twins/place.js';
import { agree } from '../src/twins/agree.js';
import { settle, shipmentsOf } from '../src/twins/shipments.js';
import { differ, type Probe } from '../src/twins/timing.js';
import { World } from '../src/twins/world.js';

t.setTimeout(300_000);

const world = await World.start(t);
for (const partner of ['jamaica', 'trinidad'] as const) await agree(world, partners[partner]);
await agree(world, { agency: 'BCED', countries: ['BB'] });

// Of two bills that state the same, one is laden with what a partner may not know.
const light = ['LIGHT1', 'HIDDEN', 'EXPIRED', 'WITHDRAWN'].map((bill) => shipmentOf(bill));
const heavy = { ...shipmentOf('HEAVY1'), eei: canaryFiling(4_000).eei };
const found = await shipmentsOf(world, manifestOf('TIMES', 1, [...light, heavy]));
const places = new Map([...found].map(([bill, id]) => [bill, new Place(world, bill, id)]));
const place = (bill: string): Place => places.get(bill) ?? new Place(world, bill, '');

const jamaica = { countries: ['JM'] };
for (const bill of ['LIGHT1', 'HEAVY1', 'WITHDRAWN', 'EXPIRED']) {
  const expiresAt = new Date(Date.now() + 2_000).toISOString();
  place(bill).releaseId = await place(bill).release({ ...jamaica, ...(bill === 'EXPIRED' && { expiresAt }) });
}
place('HIDDEN').releaseId = await place('HIDDEN').release({ countries: ['TT'] });
await place('WITHDRAWN').withdraw(place('WITHDRAWN').releaseId);
await burden(place('HEAVY1'));
await settle(world);
await new Promise((resolve) => setTimeout(resolve, 2_000));

/** Notes, reads, and a release to another country that has answered. */
async function burden(heavy: Place): Promise<void> {
  for (let note = 0; note < 30; note += 1)
    await heavy.act('analyst', 'notes', { text: 'x'.repeat(2_000), marks: { dissemination: ['NOFORN'] } });
  await heavy.answerFully('barbados', await heavy.release({ countries: ['BB'] }));
}

const reading = (path: string, body?: unknown): Probe => {
  const request = body === undefined ? {} : { body };
  return () => world.ask('jamaica', path, request);
};
const release = (bill: string, rest = ''): string => `/v1/releases/${place(bill).releaseId}${rest}`;
const answer = { outcome: 'examined_clean' };

const pairs: readonly (readonly [what: string, one: Probe, other: Probe])[] = [
  ...['HIDDEN', 'EXPIRED', 'WITHDRAWN'].map(
    (bill) =>
      [`${bill} as what never was`, reading(`/v1/releases/${unknownId}`), reading(release(bill))] as const,
  ),
  [
    'an answer to what is another’s',
    reading(`/v1/releases/${unknownId}/answer`, answer),
    reading(release('HIDDEN', '/answer'), answer),
  ],
  ['a shipment that is heavy with secrets', reading(release('LIGHT1')), reading(release('HEAVY1'))],
  [
    'a notice of it',
    reading(release('LIGHT1', '/notice?language=ht')),
    reading(release('HEAVY1', '/notice?language=ht')),
  ],
];
for (const [what, one, other] of pairs)
  t.test(`the time to answer does not tell: ${what}`, async (t) => {
    const { tells, shift, p } = await differ(one, other);
    t.comment(`${what}: ${shift.toFixed(3)} ms, p = ${p.toExponential(1)}`);
    t.notOk(tells, `${shift.toFixed(3)} ms, p = ${p.toExponential(1)}`);
  });

t.test('5 ms of extra work on the way of one of two equal answers would tell', async (t) => {
  const one = reading(release('LIGHT1'));
  const slower: Probe = async () => {
    await one();
    for (const end = performance.now() + 5; performance.now() < end; );
  };
  const { tells, shift } = await differ(one, slower);
  t.ok(tells, `${shift.toFixed(3)} ms`);
});
