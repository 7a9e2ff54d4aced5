import { caribbeanPorts, checkContainer, checkVin, defaultArea, usPorts } from '@hammerhead/reference';
import t from 'tap';
import { destinations } from '../src/world/destination.js';
import { type Known, knownShipments } from './feeds.js';

const shipments = 60_000;
const known = [...knownShipments({ shipments })];
const ordinary = known.filter(({ truth }) => truth === undefined);
const share = (of: (known: Known) => boolean, among: readonly Known[] = known): number =>
  among.filter(of).length / among.length;
const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;

t.test('it goes to every destination that is screened, by sea and by air', async (t) => {
  t.same(destinations.map(({ country }) => country).sort(), [...defaultArea].sort());
  const reached = new Set(known.map(({ shipment }) => shipment.destination));
  const missing = defaultArea.filter((country) => !reached.has(country));
  // The smallest get one shipment in tens of thousands.
  t.ok(missing.length <= 1, missing.join());
  t.ok(
    between(
      share(({ manifest }) => manifest.transport.mode === 'vessel'),
      0.5,
      0.75,
    ),
  );
  const southFlorida = new Set(['USMIA', 'USPEF', 'USFLL', 'USPAB', 'USFPR']);
  t.ok(
    between(
      share(({ manifest }) => southFlorida.has(manifest.transport.portOfExport)),
      0.6,
      0.85,
    ),
  );
});

t.test('every port is one of the reference tables and serves the mode', async (t) => {
  const serving = new Set(
    [...caribbeanPorts, ...usPorts].flatMap(({ code, modes }) => modes.map((mode) => `${code} ${mode}`)),
  );
  const strange = known.flatMap(({ manifest: { transport } }) =>
    [transport.portOfExport, transport.portOfUnlading].filter(
      (port) => !serving.has(`${port} ${transport.mode}`),
    ),
  );
  t.same(new Set(strange), new Set());
});

t.test('every destination goes to its own ports, apart from the two Dominicas now and then', async (t) => {
  const mixed = ordinary.filter(
    ({ manifest, shipment }) => !manifest.transport.portOfUnlading.startsWith(shipment.destination),
  );
  for (const { manifest, shipment } of mixed) {
    t.match(`${manifest.transport.portOfUnlading.slice(0, 2)} ${shipment.destination}`, /^(DM DO|DO DM)$/);
  }
  t.ok(between(mixed.length, 5, 200), `${mixed.length}`);
});

t.test('parties come back with a long tail', async (t) => {
  const times = new Map<string, number>();
  for (const { shipment } of ordinary) {
    const { name, phone = '' } = shipment.parties.consignee;
    const key = `${name.toUpperCase()} ${phone}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const counts = [...times.values()];
  const once = counts.filter((count) => count === 1).length;
  t.ok(between(once / counts.length, 0.5, 0.95), `${once} of ${counts.length} consignees came once`);
  t.ok(Math.max(...counts) > 100, 'a few come all the time');
  const forwarders = new Map<string, number>();
  for (const { shipment } of ordinary) {
    const name = shipment.parties.forwarder?.name;
    if (name !== undefined) forwarders.set(name, (forwarders.get(name) ?? 0) + 1);
  }
  t.ok(Math.max(...forwarders.values()) > 1_000, 'barrel companies and mailboxes have thousands');
});

t.test('what the law wants filed is filed: 15 CFR 30.2(a)(1)(iv), 30.37(a)', async (t) => {
  const unfiled = ordinary.filter(
    ({ shipment }) =>
      shipment.itns === undefined &&
      shipment.goods.some(({ valueUsd = 0, vin }) => valueUsd > 2_500 || vin !== undefined),
  );
  t.same(unfiled, []);
  t.ok(
    between(
      share(({ shipment }) => shipment.itns !== undefined, ordinary),
      0.15,
      0.4,
    ),
  );
  t.ok(
    between(
      share(({ shipment }) => shipment.eei !== undefined, ordinary),
      0.08,
      0.25,
    ),
  );
  const filed = ordinary.filter(({ shipment }) => shipment.eei !== undefined);
  const late = filed.filter(({ manifest: { transport }, shipment }) => {
    const at = Date.parse(shipment.eei?.filedAt ?? '');
    return transport.mode === 'air'
      ? at > Date.parse(transport.departureAt) - 2 * 3_600_000
      : at > Date.parse(transport.ladingAt ?? '') - 24 * 3_600_000;
  });
  t.ok(between(late.length / filed.length, 0.005, 0.05), `${late.length} of ${filed.length} late`);
});

t.test('clerks slip, seldom', async (t) => {
  const seldom = (name: string, of: (known: Known) => boolean, low: number, high: number) => {
    const found = share(of);
    t.ok(between(found, low, high), `${name}: ${found}`);
  };
  const containers = known.filter(({ shipment }) => shipment.equipment?.[0]?.container !== undefined);
  const misread = share(
    ({ shipment }) => !checkContainer(shipment.equipment?.[0]?.container ?? '').ok,
    containers,
  );
  t.ok(between(misread, 0.0003, 0.006), `misread containers: ${misread}`);
  seldom(
    'malformed ITN',
    ({ shipment }) => shipment.itns?.some((itn) => !/X\d{14}$/.test(itn)) ?? false,
    1e-4,
    4e-3,
  );
  seldom('no gross weight', ({ shipment }) => shipment.grossWeightKg === undefined, 0.003, 0.02);
  seldom('no HS', ({ shipment }) => shipment.goods.every(({ hs }) => hs === undefined), 0.02, 0.1);
  seldom(
    'no phone of the consignee',
    ({ shipment }) => shipment.parties.consignee.phone === undefined,
    0.04,
    0.2,
  );
  seldom(
    'neither ITN nor exemption',
    ({ shipment }) => shipment.itns === undefined && shipment.exemption === undefined,
    5e-4,
    0.02,
  );
  const vehicles = known.filter(({ shipment }) => shipment.goods.some(({ vin }) => vin !== undefined));
  t.ok(vehicles.length > 100);
  const badVin = share(
    ({ shipment }) => shipment.goods.some(({ vin }) => vin !== undefined && !checkVin(vin).ok),
    vehicles,
  );
  t.ok(badVin < 0.03, `bad VINs: ${badVin}`);
});

t.test('bills share containers', async (t) => {
  const bills = new Map<string, number>();
  for (const { shipment } of ordinary) {
    for (const { container = '', load } of shipment.equipment ?? []) {
      if (load === 'LCL') bills.set(container, (bills.get(container) ?? 0) + 1);
    }
  }
  t.ok([...bills.values()].filter((count) => count > 10).length > 200);
});

t.test('barrels surge before Christmas', async (t) => {
  const barrels = (from: string): number => {
    const some = [...knownShipments({ shipments: 40_000, departingFrom: from })];
    return share(({ shipment }) => shipment.packages?.some(({ type }) => type === 'BA') ?? false, some);
  };
  t.ok(barrels('2023-11-20T00:00:00Z') > 1.2 * barrels('2023-09-01T00:00:00Z'));
});

t.test('licensed exports are lawful: license, ECCN of their day, filed', async (t) => {
  const licensed = known.filter(({ truth }) => truth !== undefined && 'lawful' in truth);
  t.ok(between(licensed.length / shipments, 1 / 2_500, 1 / 900), `${licensed.length}`);
  for (const { shipment } of licensed) {
    t.ok(shipment.itns !== undefined);
    for (const line of shipment.eei?.lines ?? []) {
      t.match(line.licenseCode, /^(C30|S05)$/);
      t.match(line.licenseNumber, /^(D\d{7}|\d{9})$/);
      t.notMatch(line.eccn ?? '', /0A50[6-9]/, 'those ECCNs began on 2024-05-30');
    }
  }
  const later = [...knownShipments({ shipments: 60_000, departingFrom: '2024-06-10T00:00:00Z' })];
  const eccns = new Set(
    later.flatMap(({ shipment, truth }) =>
      truth !== undefined && 'lawful' in truth ? (shipment.eei?.lines ?? []).map(({ eccn }) => eccn) : [],
    ),
  );
  t.ok(eccns.has('0A507'), [...eccns].join(' '));
});
