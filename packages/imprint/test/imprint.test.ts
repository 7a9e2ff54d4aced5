import type { Party, Shipment, Transport } from '@hammerhead/contracts';
import t from 'tap';
import {
  factKey,
  gistOf,
  imprintOf,
  type LinkKind,
  linkKinds,
  linkRoles,
  nameHash,
  normalizeItn,
  partBits,
  textHash,
} from '../src/index.js';
import { traitsOf } from '../src/traits-of.js';

const transport: Transport = {
  mode: 'vessel',
  carrier: 'AMQT',
  conveyance: 'Caribe Pioneer',
  imo: '9074729',
  voyage: '0123W',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  departureAt: '2023-09-14T18:00:00Z',
  arrivalAt: '2023-09-16T11:00:00Z',
};

const shipment: Shipment = {
  bill: 'MIAKIN2300412',
  masterBill: 'AMQT23091187',
  destination: 'JM',
  itns: ['AES X20230912004521', 'NOEEI 30.37(a)'],
  parties: {
    shipper: {
      name: 'Devon Clarke',
      kind: 'person',
      address: { lines: ['12 Main St'], city: 'Miami', region: 'fl', country: 'US' },
      phone: '+13055550134',
    },
    consignee: {
      name: 'BROWN, Marcia',
      kind: 'person',
      address: { lines: ['14 Molynes Rd'], city: 'Kingston', country: 'JM' },
      phone: '+13055550134',
    },
    notify: { name: 'Same as consignee', phone: '+1 876 555 0199' },
    forwarder: { name: 'Gulf Forwarding LLC', email: 'ops@gulf.example' },
  },
  packages: [
    { count: 1, type: 'CT' },
    { count: 2, type: 'BA' },
  ],
  grossWeightKg: 118.3,
  equipment: [{ container: 'MSCU 100007-0' }, { container: 'MSCU1000070' }, { container: ' - ' }],
  goods: [
    { description: 'PERSONAL EFFECTS', hs: '9804.00', weightKg: 100, valueUsd: 2_000 },
    { description: 'TOOLS', hs: '820559', weightKg: 18, valueUsd: 2_500 },
    { description: 'A GENERATOR', hs: '85', weightKg: 900, valueUsd: 1_999.99 },
  ],
};

const of = (given: Partial<Shipment> = {}, by: Partial<Transport> = {}) =>
  imprintOf({ ...shipment, ...given }, { ...transport, ...by });

t.test('figures', async (t) => {
  const made = of();
  t.equal(made.day, 19_614);
  t.equal(made.arrivalDay, 19_616);
  t.equal(of({}, { arrivalAt: undefined }).arrivalDay, made.day, 'no arrival: the day of departure');
  t.equal(made.shipper, nameHash('Clarke, Devon A.'), 'another spelling of the same name');
  t.not(made.shipper, made.consignee);
  t.equal(made.toPerson, true);
  t.equal(made.town, textHash('KINGSTON|JM'));
  t.equal(made.shipperTown, textHash('MIAMI|US'));
  t.equal(made.state, 'F'.charCodeAt(0) * 256 + 'L'.charCodeAt(0));
  t.equal(made.destination, 'J'.charCodeAt(0) * 256 + 'M'.charCodeAt(0));
  t.equal(made.underThreshold, 2, '2,000 and 2,500 USD, not 1,999.99');
  t.equal(made.heading, 9_804, 'of the weightiest line with a whole heading');
  t.equal(made.valueUsd, Math.fround(6_499.99));
  t.equal(made.weightKg, Math.fround(118.3));
  t.equal(made.packages, 3);
  t.equal(made.packageType, textHash('BA'));
  t.equal(made.split, 0);
  t.equal(made.fromPerson, true);
});

t.test('what is not stated', async (t) => {
  const made = of({
    parties: { shipper: { name: 'N/A' }, consignee: { name: 'To the order of' } },
    goods: [{ description: 'TOYS' }],
    grossWeightKg: undefined,
    packages: undefined,
  });
  const { shipper, consignee, town, state, heading, packages, packageType, toPerson } = made;
  t.same(
    [shipper, consignee, town, state, heading, packages, packageType, toPerson],
    [0, 0, 0, 0, 0, 0, 0, false],
  );
  t.ok(Number.isNaN(made.valueUsd) && Number.isNaN(made.weightKg));
  t.ok(
    Number.isNaN(
      of({ grossWeightKg: undefined, goods: [{ description: 'A', weightKg: 1 }, { description: 'B' }] })
        .weightKg,
    ),
  );
});

t.test('the state is that of the EEI, else of the shipper', async (t) => {
  const from = (eei: Shipment['eei'], address: object) =>
    of({ eei, parties: { ...shipment.parties, shipper: { name: 'Devon Clarke', address } } }).state;
  const [ga, pr] = [0x4741, 0x5052];
  t.equal(from({ stateOfOrigin: 'GA' }, { region: 'FL' }), ga);
  t.equal(from({}, { region: 'ga' }), ga);
  t.equal(from(undefined, { region: 'San Juan', country: 'PR' }), pr);
  t.equal(from(undefined, { region: 'ON', country: 'CA' }), 0, 'a province is no state');
  t.equal(from(undefined, { region: 'Georgia' }), 0, 'names of states are not told');
});

t.test('a kind that is not stated is read from the name', async (t) => {
  const to = (name: string) => {
    const { toPerson, fromPerson } = of({ parties: { shipper: { name }, consignee: { name } } });
    return [toPerson, fromPerson];
  };
  t.same(to('Marcia Brown'), [true, true]);
  t.same(to('Caribe Foods Ltd'), [false, false]);
  t.same(to('Marcia'), [false, false], 'nobody knows');
});

t.test('weight that the goods do not explain', async (t) => {
  const heavy = (grossWeightKg: number | undefined, ...kg: readonly (number | undefined)[]) =>
    of({ grossWeightKg, goods: kg.map((weightKg) => ({ description: 'CLOTHES', weightKg })) }).heavy;
  t.equal(heavy(111, 60, 40), true);
  t.equal(heavy(110, 60, 40), false, 'a tenth');
  t.equal(heavy(4, 2), false, '2 kg');
  t.equal(heavy(220, 100), false, 'pounds written for kilograms');
  t.equal(heavy(250, 100), true);
  t.equal(heavy(250, 100, undefined), false, 'a line without a weight');
  t.equal(heavy(undefined, 100), false);
});

t.test('all shipments of one voyage have its hash, and no others', async (t) => {
  t.equal(of().voyage, of({ bill: 'OTHER' }, { conveyance: 'CARIBE PIONEER' }).voyage);
  t.not(of().voyage, of({}, { voyage: '0124W' }).voyage);
  t.not(of().voyage, of({}, { departureAt: '2023-09-15T18:00:00Z' }).voyage);
  t.equal(of().conveyance, of({}, { voyage: '0124W', departureAt: '2023-09-15T18:00:00Z' }).conveyance);
  t.equal(of({}, { imo: undefined, conveyance: undefined }).conveyance, 0);
});

t.test('the parts of one bill have its hash', async (t) => {
  const part = (number: number) => of({ part: { number, of: 2 } }).split;
  t.equal(part(1), part(2));
  t.not(part(1), 0);
  t.equal(of({ part: { number: 1, of: 1 } }).split, 0);
});

t.test('each key stands once, with all its roles and the name of the first that has it', async (t) => {
  const { manifest, eei } = linkRoles;
  const links = of({
    eei: { itn: 'X20230912004521', usppi: { name: 'Clarke Exports', phone: '3055550134' } },
  }).links;
  const rows = links.map(({ key, kind, roles, own }) => [key, kind, roles, own]);
  const row = (kind: LinkKind, value: string, roles: number, own: number) => [
    factKey(kind, value),
    linkKinds[kind],
    roles,
    own,
  ];
  const devon = nameHash('Devon Clarke');
  const marcia = nameHash('Marcia Brown');
  t.same(rows, [
    row('name', 'DEVON CLARKE', manifest.shipper, devon),
    row('address', '12 MAIN ST|MIAMI|US', manifest.shipper, devon),
    row('phone', '+13055550134', manifest.shipper | manifest.consignee, devon),
    row('name', 'BROWN MARCIA', manifest.consignee, marcia),
    row('address', '14 MOLYNES RD|KINGSTON|JM', manifest.consignee, marcia),
    row('phone', '+18765550199', manifest.notify, 0),
    row('name', 'GULF FORWARDING', manifest.forwarder, nameHash('Gulf Forwarding')),
    row('email', 'ops@gulf.example', manifest.forwarder, nameHash('Gulf Forwarding')),
    row('name', 'CLARKE EXPORTS', eei.shipper, nameHash('Clarke Exports')),
    row('container', 'MSCU1000070', manifest.shipment, 0),
    row('itn', 'X20230912004521', manifest.shipment | eei.shipment, 0),
    row('masterBill', 'AMQT23091187', manifest.shipment, 0),
  ]);
});

t.test('a party that comes again is remembered, unless it says very much', async (t) => {
  const partyWith = (ids: number): Party => ({
    name: 'Devon Clarke',
    ids: Array.from({ length: ids }, (_, at) => ({ type: 'PASSPORT', value: `A1234567890${at + 10}` })),
  });
  for (const ids of [5, 50]) {
    const [once, again] = [traitsOf(partyWith(ids)), traitsOf(partyWith(ids))];
    t.same(again, once);
    t.equal(once.keys.filter(({ kind }) => kind === linkKinds.id).length, ids);
    t.equal(again === once, ids === 5);
  }
});

t.test('an ITN is the same with and without AES before it', async (t) => {
  for (const itn of ['X20230912004521', 'AES X20230912004521', 'aes: x2023 0912 004521']) {
    t.equal(normalizeItn(itn), 'X20230912004521', itn);
  }
});

t.test('parts of firearms, named and possible', async (t) => {
  const { barrel, bolt, receiver, magazine, trigger } = partBits;
  const table: readonly (readonly [string, string | undefined, number, number])[] = [
    ['LOWER PARTS KIT', '732690', trigger, 0],
    ['TRIGGER KIT AND SPRINGS', '732690', trigger, 0],
    ['BOLT CARRIER GROUP', undefined, bolt, 0],
    ['BCG NITRIDE', '848790', bolt, 0],
    ['UPPER RECEIVER ALUMINUM', '761699', receiver, 0],
    ['30 RD MAGAZINES', '392690', magazine, 0],
    ['PMAG 30', '392690', magazine, 0],
    ['GLOCK SLIDE', '732690', bolt, trigger],
    ['GLOCK SL1DE', undefined, bolt, 0],
    ['RIFLE BARREL', undefined, barrel, 0],
    ['METAL TUBES', '730690', 0, barrel],
    ['CHROME MOLY TUBE 16 IN', undefined, 0, barrel],
    ['ALUMINIUM PARTS', '7616.99', 0, receiver],
    ['MACHINE PARTS', undefined, 0, bolt],
    ['BLUE BARRELS PERSONAL EFFECTS', '980400', 0, 0],
    ['STEREO RECEIVER', '852791', 0, receiver],
    ['CLOTHES', '630900', 0, 0],
    ['TUBOS DE ACERO', undefined, 0, barrel],
    ['RESORTES Y PASADORES', undefined, 0, trigger],
    ['STEEL SHAFT', '848310', 0, barrel],
  ];
  const made = (description: string, hs: string | undefined, given: object = {}) =>
    of({ goods: [{ description, hs, weightKg: 2, ...given }] });
  for (const [description, hs, parts, possibleParts] of table) {
    const { parts: named, possibleParts: possible } = made(description, hs);
    t.same([named, possible], [parts, possibleParts], description);
  }
  t.equal(made('METAL TUBES', '730690', { weightKg: 20 }).possibleParts, 0, 'a pallet of tubes is none');
  const toBusiness = {
    ...shipment.parties,
    consignee: { name: 'Caribe Hardware', kind: 'business' as const },
  };
  const goods = [{ description: 'METAL TUBES', hs: '730690', weightKg: 2 }];
  t.equal(of({ parties: toBusiness, goods }).possibleParts, 0, 'nor what a hardware store receives');
});

t.test('the gist changes with consignee, description and value alone', async (t) => {
  const gist = gistOf(shipment);
  const [first, ...rest] = shipment.goods;
  const withGoods = (given: object): Shipment => ({
    ...shipment,
    goods: [{ description: '', ...first, ...given }, ...rest],
  });
  t.equal(gistOf({ ...shipment, grossWeightKg: 1, bill: 'X', itns: [] }), gist);
  t.equal(gistOf(withGoods({ description: 'Personal  effects' })), gist, 'another spelling');
  t.not(gistOf(withGoods({ description: 'GROCERIES' })), gist);
  t.not(gistOf(withGoods({ valueUsd: 2_001 })), gist);
  t.not(gistOf(withGoods({ valueUsd: undefined })), gist);
  t.not(gistOf({ ...shipment, goods: rest }), gist);
  const consignee = { ...shipment.parties.consignee, name: 'Another' };
  t.not(gistOf({ ...shipment, parties: { ...shipment.parties, consignee } }), gist);
  t.ok(Number.isInteger(gist) && gist >= -(2 ** 31) && gist < 2 ** 31);
});
