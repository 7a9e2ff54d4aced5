import t from 'tap';
import { type PlantedTruth } from '../src/index.js';
import { type Known, knownShipments, schemes } from './feeds.js';

type Planted = Known & { readonly truth: PlantedTruth };
const isPlanted = (known: Known): known is Planted => known.truth !== undefined && 'scheme' in known.truth;

const shipments = 200_000;
const planted: Planted[] = [];
for (const known of knownShipments({ shipments, seed: 9, planted: 0.005 }))
  if (isPlanted(known)) planted.push(known);

const instances = new Map<number, Planted[]>();
for (const known of planted) {
  const group = instances.get(known.truth.instance) ?? [];
  instances.set(known.truth.instance, [...group, known]);
}
const ofScheme = (id: string): Planted[][] =>
  [...instances.values()].filter(([first]) => first?.truth.scheme === id);
const schemeOf = (id: string) => {
  const scheme = schemes.find((one) => one.id === id);
  if (scheme === undefined) throw new Error(id);
  return scheme;
};

t.test('as many as asked for, of every scheme, spread over the time', async (t) => {
  t.ok(planted.length > 0.00495 * shipments && planted.length <= 0.005 * shipments, `${planted.length}`);
  t.same(
    schemes.filter(({ id }) => ofScheme(id).length === 0).map(({ id }) => id),
    [],
  );
  const weeks = new Set(
    planted.map(({ manifest }) => Math.floor(Date.parse(manifest.transport.departureAt) / (7 * 86_400_000))),
  );
  t.ok(weeks.size >= 8, `${weeks.size} weeks`);
});

t.test('none without schemes or with the share 0', async (t) => {
  t.equal([...knownShipments({ schemes: [] })].filter(isPlanted).length, 0);
  t.equal([...knownShipments({ planted: 0 })].filter(isPlanted).length, 0);
});

t.test('every instance is whole, on lanes of its scheme, within its days', async (t) => {
  for (const [number, group] of instances) {
    const [first] = group;
    if (first === undefined) continue;
    const { spread, lanes } = schemeOf(first.truth.scheme);
    const [low, high] = spread.shipments;
    t.ok(group.length >= low && group.length <= high, `${number} ${first.truth.scheme}: ${group.length}`);
    const times = group.map(({ manifest }) => Date.parse(manifest.transport.departureAt));
    const days = (Math.max(...times) - Math.min(...times)) / 86_400_000;
    t.ok(days <= spread.days[1] + 3, `${days} days of ${first.truth.scheme}`);
    for (const { manifest } of group) {
      const { mode, portOfExport, portOfUnlading } = manifest.transport;
      t.ok(
        lanes.some(
          (lane) =>
            lane.mode === mode && lane.from.includes(portOfExport) && lane.unlading.includes(portOfUnlading),
        ),
      );
    }
  }
});

t.test('what the scheme says of parties, weight and filing comes true', async (t) => {
  for (const group of ofScheme('one-phone-many-names')) {
    t.equal(new Set(group.map(({ shipment }) => shipment.parties.shipper.name.toUpperCase())).size > 1, true);
    const phones = new Set(group.map(({ shipment }) => shipment.parties.shipper.phone).filter(Boolean));
    t.ok(phones.size <= 1);
  }
  for (const group of ofScheme('one-itn-for-all')) {
    const itns = new Set(
      group.flatMap(({ shipment }) => shipment.itns ?? []).filter((itn) => /^X\d{14}$/.test(itn)),
    );
    t.ok(itns.size <= 1, [...itns].join(' '));
  }
  for (const group of ofScheme('bronx-and-conyers-barrels')) {
    const states = new Set(group.map(({ shipment }) => shipment.parties.shipper.address?.region));
    t.ok(states.size >= 2, [...states].join(' '));
    t.equal(new Set(group.map(({ shipment }) => shipment.parties.consignee.name.toUpperCase())).size, 1);
  }
  for (const group of ofScheme('haina-in-transit-to-haiti')) {
    for (const { shipment } of group) t.equal(shipment.parties.consignee.address?.country, 'HT');
  }
  const heavy = ofScheme('excess-of-ammunition')
    .flat()
    .filter(({ shipment: { goods, grossWeightKg } }) => {
      const net = goods.reduce((sum, { weightKg = Number.NaN }) => sum + weightKg, 0);
      return grossWeightKg !== undefined && grossWeightKg - net >= 125;
    });
  t.ok(heavy.length > 0.8 * ofScheme('excess-of-ammunition').flat().length);
  const split = ofScheme('rifle-in-five-parcels').map(
    (group) =>
      new Set(group.map(({ shipment }) => shipment.goods[0]?.packageType + (shipment.goods[0]?.hs ?? '')))
        .size,
  );
  t.ok(
    split.some((kinds) => kinds >= 3),
    split.join(' '),
  );
  const contradicting = ofScheme('manifest-says-auto-parts').flat();
  t.ok(contradicting.some(({ shipment }) => shipment.eei?.lines?.[0]?.scheduleB?.startsWith('9306')));
});

t.test('evasions happen and the truth tells the ones that did', async (t) => {
  const used = (name: string): Planted[] => planted.filter(({ truth }) => truth.evasions.includes(name));
  for (const name of ['misspelling', 'noPhone', 'noEei', 'noHs', 'otherLanguage'])
    t.ok(used(name).length > 0, name);
  for (const { shipment } of used('noPhone')) {
    t.equal(shipment.parties.shipper.phone, undefined);
    t.equal(shipment.parties.consignee.email, undefined);
  }
  for (const { shipment } of used('noHs')) t.ok(shipment.goods.every(({ hs }) => hs === undefined));
  for (const { shipment } of used('noEei')) t.equal(shipment.itns ?? shipment.eei, undefined);
  const texts = used('misspelling').map(({ shipment }) =>
    shipment.goods.map(({ description }) => description.toUpperCase()),
  );
  const known = new Set(
    schemes.flatMap(({ loads }) =>
      loads.flatMap(({ goods }) => goods.flatMap(({ description }) => description)),
    ),
  );
  t.same(
    texts.filter((lines) => lines.every((text) => known.has(text))),
    [],
  );
  const never = schemes
    .filter(({ evasions }) => Object.values(evasions).every((chance) => chance === 0))
    .map(({ id }) => id);
  t.same(
    planted.filter(({ truth }) => never.includes(truth.scheme) && truth.evasions.length > 0),
    [],
  );
});

t.test('what is hidden stands in no manifest', async (t) => {
  for (const { shipment, truth } of planted) {
    const text = JSON.stringify(shipment);
    // What is declared is hidden from nobody.
    if (truth.kind !== 'declared' && text.includes(truth.hidden)) t.fail(text);
  }
  t.pass();
});
