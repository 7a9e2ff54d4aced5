import t from 'tap';
import { Random } from '@hammerhead/primitives';
import { decodeImprint, encodeImprint, factKey, type Imprint, type Link, linkKinds } from '../src/index.js';

const word = (random: Random): number => Math.floor(random.next() * 2 ** 32);

function anyImprint(random: Random): Imprint {
  const kinds = Object.keys(linkKinds);
  const owners = [0, ...Array.from({ length: 8 }, () => word(random))];
  const [shipper, consignee] = [word(random), random.chance(0.2) ? 0 : word(random)];
  return {
    day: random.between(-719_528, 2_932_896),
    arrivalDay: random.between(-719_528, 2_932_896),
    voyage: word(random),
    conveyance: word(random),
    shipper,
    consignee,
    toPerson: random.chance(0.5),
    fromPerson: random.chance(0.5),
    heavy: random.chance(0.5),
    shipperTown: word(random),
    town: word(random),
    state: random.between(0, 0x5a5a),
    portOfExport: word(random),
    portOfUnlading: word(random),
    destination: random.between(0, 0x5a5a),
    underThreshold: random.between(0, 15),
    parts: random.between(0, 31),
    possibleParts: random.between(0, 31),
    heading: random.between(0, 9_999),
    split: word(random),
    valueUsd: random.chance(0.2) ? Number.NaN : Math.fround(random.next() * 1e6),
    weightKg: random.chance(0.2) ? Number.NaN : Math.fround(random.next() * 1e4),
    packages: word(random),
    packageType: word(random),
    links: Array.from({ length: random.between(0, 30) }, (_, index) => ({
      key: factKey('id', `${random.next()} ${index}`),
      kind: random.between(1, kinds.length),
      roles: random.between(0, 4_095),
      own: random.pick([shipper, consignee, owners[random.between(0, 8)] ?? 0]),
    })),
  };
}

const phone = (value: string, own: number): Link => ({
  key: factKey('phone', value),
  kind: linkKinds.phone,
  roles: 1,
  own,
});
const imprint = (given: Partial<Imprint>): Imprint => ({ ...anyImprint(new Random(1)), ...given });

t.test('what is encoded is decoded', async (t) => {
  const random = new Random(7);
  for (let count = 0; count < 500; count += 1) {
    const made = anyImprint(random);
    const bytes = encodeImprint(made);
    t.same(decodeImprint(bytes), made);
    // At any place of a larger buffer, as a database driver gives it.
    const within = new Uint8Array(bytes.length + 3);
    within.set(bytes, 3);
    t.same(decodeImprint(within.subarray(3)), made);
  }
});

t.test('eleven links of three parties take less than 300 bytes', async (t) => {
  const owners = [11, 22, 33];
  const links = Array.from({ length: 11 }, (_, index) => phone(`${index}`, owners[index % 3] ?? 0));
  t.ok(encodeImprint(imprint({ links, shipper: 11, consignee: 22 })).length < 300);
});

t.test('other bytes are refused', async (t) => {
  const bytes = encodeImprint(imprint({ links: [phone('1', 11)] }));
  const newer = bytes.slice();
  newer[0] = 2;
  t.throws(() => decodeImprint(newer), { message: /version 2/ });
  for (const length of [0, 5, 71, bytes.length - 1]) {
    t.throws(() => decodeImprint(bytes.subarray(0, length)), RangeError, `${length} bytes`);
  }
  t.throws(() => decodeImprint(new Uint8Array([...bytes, 0])), RangeError);
});

t.test('a day beyond 32 bits is kept at the end of them', async (t) => {
  t.equal(decodeImprint(encodeImprint(imprint({ day: 1e12 }))).day, 0x7fffffff);
  t.equal(decodeImprint(encodeImprint(imprint({ day: -1e12 }))).day, -0x80000000);
});
