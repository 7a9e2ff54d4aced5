import t from 'tap';
import { commonTimes, shipmentOf } from '../src/twins/cargo.js';
import { found } from '../src/twins/canaries.js';
import { differences } from '../src/twins/differences.js';
import { Normalizer } from '../src/twins/normalized.js';
import { partnerNames } from '../src/twins/people.js';
import { play } from '../src/twins/scene.js';
import { canaries, canaryBill } from '../src/twins/secrets/eei.js';
import { secrets } from '../src/twins/secrets/index.js';
import { otherRules } from '../src/twins/secrets/world.js';
import { rawText, type Said } from '../src/twins/transcript.js';
import { World } from '../src/twins/world.js';

t.setTimeout(300_000);

// Both worlds are asked the same by the same code, which fails where the document has an operation that it does not know.
const first = await World.start(t);
const [left, right] = await Promise.all([
  play(t, first, 'left'),
  World.start(t, await otherRules(t, first)).then((world) => play(t, world, 'right')),
]);

for (const partner of partnerNames)
  t.test(`${partner} is told the same in two worlds that differ in ${secrets.length} secrets`, async (t) => {
    const [mine = [], theirs = []] = [left.told.get(partner), right.told.get(partner)];
    t.ok(mine.length > 200, `${mine.length} answers, events and messages`);
    for (const difference of differences(mine, theirs, commonTimes)) t.fail(difference);
  });

t.test('what one may not know is answered as what never was', async (t) => {
  for (const { told } of [left, right])
    for (const [partner, said] of told) {
      const unknown = new Map(ofKind(said, 'unknown').map((one) => [one.door, one.text]));
      const hidden = ofKind(said, 'hidden');
      t.ok(hidden.length > 20, `${partner}: ${hidden.length} refusals`);
      for (const { door, text, label } of hidden)
        if (text !== unknown.get(door)) t.fail(`${partner}, ${label}: ${text}, not ${unknown.get(door)}`);
    }
});

/** Refusals by what was asked, without the id that was asked with. */
function ofKind(said: readonly Said[], kind: 'unknown' | 'hidden') {
  return said
    .filter(({ label }) => label.includes('refused') && label.includes(`: ${kind}`))
    .map((one) => ({
      label: one.label,
      door: one.label.slice(0, one.label.lastIndexOf(`: ${kind}`)),
      text: new Normalizer().said({ ...one, label: '' }),
    }));
}

t.test('no text of the EEI stands in anything that a partner was told', async (t) => {
  t.ok(canaries.canaries.length >= 1_000, `${canaries.canaries.length} canaries`);
  const { world, places } = right;
  const shown = await world.ask('supervisor', `/v1/shipments/${places.get(canaryBill)?.shipmentId}`);
  t.equal(found(canaries.canaries, shown.text).length, canaries.canaries.length, 'federal officers see them');
  for (const [partner, said] of right.told) t.same(found(canaries.canaries, rawText(said)), [], partner);
  t.same(found(canaries.canaries, world.logs), [], 'nor in what the services log');
});

t.test('a release has every field that the manifest states', async (t) => {
  const bill = 'EEIPRESENT';
  const said = right.told.get('jamaica')?.find(({ label }) => label.includes(`/v1/releases/{id} of ${bill}`));
  for (const value of leaves(shipmentOf(bill)))
    t.ok(said?.text.includes(JSON.stringify(value)), `${JSON.stringify(value)} is shown`);
});

function leaves(value: unknown): unknown[] {
  if (typeof value !== 'object') return [value];
  return value === null ? [] : Object.values(value).flatMap(leaves);
}
