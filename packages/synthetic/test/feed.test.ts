import type { Manifest, Shipment } from '@hammerhead/contracts';
import { readManifest } from '@hammerhead/formats';
import t from 'tap';
import { syntheticFeed } from '../src/index.js';
import { destinations } from '../src/place.js';

const departingFrom = '2026-03-01T00:00:00Z';
const feedOf = (seed: number, shipments: number): Manifest[] => [
  ...syntheticFeed({ seed, shipments, departingFrom }),
];
const shipmentsOf = (manifests: readonly Manifest[]): Shipment[] =>
  manifests.flatMap(({ shipments }) => shipments).filter((shipment) => 'goods' in shipment);

t.test('every manifest of several seeds is accepted, in its canonical form', async (t) => {
  for (const seed of [0, 1, 2, 7, 4_242, 2 ** 31]) {
    const wrong = feedOf(seed, 3_000).filter((manifest) => {
      const result = readManifest(new TextEncoder().encode(JSON.stringify(manifest)));
      return !result.ok || result.content.shipments.length !== manifest.shipments.length;
    });
    t.same(wrong, [], `seed ${seed}`);
  }
});

t.test('exactly as many shipments as asked for, the same for the same seed', async (t) => {
  for (const shipments of [1, 39, 500]) t.equal(shipmentsOf(feedOf(1, shipments)).length, shipments);
  t.same(feedOf(5, 400), feedOf(5, 400));
  t.not(JSON.stringify(feedOf(5, 400)), JSON.stringify(feedOf(6, 400)));
});

t.test('numbers stand once, also over seeds; one to forty shipments a manifest', async (t) => {
  const manifests = [...feedOf(1, 5_000), ...feedOf(2, 5_000)];
  t.equal(new Set(manifests.map(({ manifestNumber }) => manifestNumber)).size, manifests.length);
  const bills = shipmentsOf(feedOf(1, 5_000)).map(({ bill }) => bill);
  t.equal(new Set(bills).size, bills.length);
  for (const { shipments } of manifests) if (shipments.length > 40) t.fail(`${shipments.length} shipments`);
});

t.test('times are in order and in the asked span', async (t) => {
  const last = '2026-03-16T00:00:00Z';
  for (const { transport } of feedOf(3, 3_000)) {
    const { ladingAt = '', departureAt, arrivalAt = '' } = transport;
    if (
      !(departingFrom < ladingAt && ladingAt < departureAt && departureAt < arrivalAt && departureAt < last)
    ) {
      t.fail(JSON.stringify(transport));
    }
  }
  t.pass('all of them');
});

t.test(
  'what is worth more than 2,500 USD a line, or licensed, is filed; the rest names its exemption',
  async (t) => {
    let filed = 0;
    let licensed = 0;
    for (const { goods, itns, exemption, eei } of shipmentsOf(feedOf(4, 5_000))) {
      const license = eei?.lines?.some(({ licenseNumber }) => licenseNumber !== undefined) ?? false;
      const mustFile = license || goods.some(({ valueUsd = 0 }) => valueUsd > 2_500);
      if (mustFile !== (itns !== undefined) || mustFile === (exemption !== undefined))
        t.fail(JSON.stringify(goods));
      if (mustFile) filed += 1;
      if (license) licensed += 1;
    }
    t.ok(filed > 1_000 && filed < 3_000, `${filed} filed`);
    t.ok(licensed >= 10 && licensed <= 45, `${licensed} licensed`);
  },
);

t.test(
  'lanes end in the area, parties come back, some cargo is suspicious and some only sounds so',
  async (t) => {
    const manifests = feedOf(8, 10_000);
    const shipments = shipmentsOf(manifests);
    const area = new Set(destinations.map(({ country }) => country));
    t.same(
      shipments.filter(({ destination }) => !area.has(destination)),
      [],
    );
    t.same(
      manifests.filter(
        ({ transport, shipments: [first] }) =>
          first === undefined ||
          !('goods' in first) ||
          !transport.portOfUnlading.startsWith(first.destination),
      ),
      [],
    );
    const shippers = new Set(shipments.map(({ parties }) => parties.shipper.phone));
    t.ok(shippers.size > 500 && shippers.size < shipments.length / 2, `${shippers.size} shippers`);
    const says = (word: RegExp) =>
      shipments.filter(({ goods }) => goods.some(({ description }) => word.test(description))).length;
    for (const word of [/PISTOLS/, /GLOCK SLIDE/, /AMMUNITION/, /TOOL BOX/]) {
      t.ok(says(word) >= 3 && says(word) <= 120, `${word}: ${says(word)}`);
    }
    for (const word of [/NAIL GUN/, /TONER/, /9MM WRENCH/, /TOY RIFLE/]) t.ok(says(word) >= 3, String(word));
    t.ok(says(/PERSONAL EFFECTS/) > 500);
  },
);
