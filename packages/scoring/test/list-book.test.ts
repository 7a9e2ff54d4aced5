import t from 'tap';
import type { Shipment } from '@hammerhead/contracts';
import type { ScreeningMoment } from '@hammerhead/screening';
import { ListBook } from '../src/watchlists/list-book.js';
import { database, entry, exclude, linksIn, publish, retire, revoke, shipmentOf } from './world/listing.js';

const parties = {
  shipper: { name: 'Sunrise Barrel Shipping', kind: 'business', address: { country: 'US' } },
  consignee: { name: 'Devon Clarke', kind: 'person', phone: '876 555 0188', address: { country: 'JM' } },
};
const shipment = shipmentOf({ parties });
const received = new Date('2026-03-05T12:00:00Z');
const departing = new Date('2026-03-09T12:00:00Z');
const at = (knownTo: number, receivedAt = received, departureAt = departing) => ({
  knownTo,
  receivedAt,
  departureAt,
});
/** The lists as of these positions, asked with the links that a shipment has. */
async function reach(book: ListBook, last: number, positions: readonly number[]) {
  const screen = await book.reach(last, positions);
  return (given: Shipment, moment: ScreeningMoment) => screen(given, linksIn(given), moment);
}
const devon = entry('L1', 'CLARKE, Devon', { countries: ['JM'], handling: 'LES: call' });

t.test(
  'a shipment is compared with the versions in force at its position, whatever came later',
  async (t) => {
    const pool = await database(t);
    const { id, position: first } = await publish(pool, 'lookouts', [devon]);
    const { position: second } = await publish(pool, 'lookouts', [entry('L2', 'Somebody Else')]);
    const third = await retire(pool, id);
    const { position: fourth } = await publish(pool, 'other', [devon]);
    const book = new ListBook(pool);
    const hits = await reach(book, fourth, [0, first, second, third, fourth]);
    t.same(hits(shipment, at(0)), { versions: [], hits: [] });
    t.match(hits(shipment, at(first)), {
      versions: [{ list: 'lookouts', version: 1 }],
      hits: [
        {
          list: 'lookouts',
          version: 1,
          entry: 'L1',
          listed: 'CLARKE, Devon',
          role: 'consignee',
          name: 'Devon Clarke',
          basis: 'name',
          country: 'agrees',
          handling: 'LES: call',
        },
      ],
    });
    t.same(hits(shipment, at(second)), { versions: [{ list: 'lookouts', version: 2 }], hits: [] });
    t.same(hits(shipment, at(third)), { versions: [], hits: [] });
    t.match(hits(shipment, at(fourth)), {
      versions: [{ list: 'other', version: 1 }],
      hits: [{ list: 'other' }],
    });
    const one = await reach(book, fourth, [first]);
    t.throws(() => one(shipment, at(second)), 'only what was asked for is ready');
  },
);

t.test('what a hit is worth follows from the baseline at its position and from the list', async (t) => {
  const pool = await database(t);
  const { position } = await publish(pool, 'lookouts', [devon]);
  const hits = await reach(new ListBook(pool), position, [position]);
  const countries = {};
  const rare = { names: 20_000, unlisted: 1, words: {}, countries };
  const common = { names: 20_000, unlisted: 1, words: { DEVON: 900, CLARKE: 900 }, countries };
  const told = (names?: typeof rare | typeof common) => hits(shipment, { ...at(position), names }).hits[0];
  t.match(told(), { weight: 'high', kind: 'unknown', worth: /by the list and common names alone$/ });
  t.match(told(rare), { worth: /here$/ });
  t.ok((told(rare)?.telling ?? 0) > (told(common)?.telling ?? 0) + 2);
  t.equal(told(rare)?.score, told(common)?.score, 'the score knows nothing of it');
});

t.test('a book that is asked later, first, or again tells the same', async (t) => {
  const pool = await database(t);
  const positions: number[] = [];
  for (let version = 1; version <= 9; version += 1)
    positions.push(
      (await publish(pool, 'lookouts', [devon, entry(`V${version}`, `Devon Clarkes ${version}`)])).position,
    );
  const last = positions.at(-1) ?? 0;
  const all = await reach(new ListBook(pool), last, positions);
  const expected = positions.map((position) => all(shipment, at(position)));
  t.equal(new Set(expected.map((found) => JSON.stringify(found))).size, 9);
  const used = new ListBook(pool);
  const shuffled = [...positions.entries()].sort(([a], [b]) => ((a * 5) % 9) - ((b * 5) % 9));
  for (const [index, position] of shuffled) {
    const screen = await reach(used, last, [position]);
    t.same(screen(shipment, at(position)), expected[index], `position ${position}`);
  }
  const grown = new ListBook(pool);
  for (const [index, position] of positions.entries())
    t.same(
      (await reach(grown, position, [position]))(shipment, at(position)),
      expected[index],
      'as it grows',
    );
});

t.test('staleness is judged when the manifest was accepted', async (t) => {
  const pool = await database(t);
  const { position } = await publish(pool, 'csl', [devon], { publishedAt: '2026-03-01', maxAgeDays: 4 });
  const book = new ListBook(pool);
  const hits = await reach(book, position, [position]);
  const versions = (receivedAt: string) => hits(shipment, at(position, new Date(receivedAt))).versions;
  t.same(versions('2026-03-04T23:59:59Z'), [{ list: 'csl', version: 1 }]);
  t.same(versions('2026-03-05T00:00:00Z'), [
    { list: 'csl', version: 1, stale: true, ageDays: 4, limitDays: 4 },
  ]);
  const again = await publish(pool, 'csl', [devon], { publishedAt: '2026-03-03', maxAgeDays: 4 });
  const reissued = await reach(book, again.position, [position, again.position]);
  t.same(reissued(shipment, at(again.position)).versions, [{ list: 'csl', version: 1 }], 'issued anew');
  t.same(
    reissued(shipment, at(position)).versions,
    [{ list: 'csl', version: 1, stale: true, ageDays: 4, limitDays: 4 }],
    'not known yet',
  );
});

t.test('a lookout counts until it had expired both at acceptance and at departure', async (t) => {
  const pool = await database(t);
  const until = entry('L1', 'Devon Clarke', { expiresAt: '2026-03-07' });
  const { position } = await publish(pool, 'lookouts', [until]);
  const hits = await reach(new ListBook(pool), position, [position]);
  const count = (receivedAt: string, departureAt: string) =>
    hits(shipment, at(position, new Date(receivedAt), new Date(departureAt))).hits.length;
  t.equal(count('2026-03-05T00:00:00Z', '2026-03-06T00:00:00Z'), 1);
  t.equal(count('2026-03-06T23:00:00Z', '2026-03-09T00:00:00Z'), 1, 'accepted before');
  t.equal(count('2026-03-09T00:00:00Z', '2026-03-06T00:00:00Z'), 1, 'departed before');
  t.equal(count('2026-03-07T00:00:00Z', '2026-03-09T00:00:00Z'), 0);
});

t.test('what has the same key is a hit by it, whatever its name', async (t) => {
  const pool = await database(t);
  const { position } = await publish(pool, 'lookouts', [
    entry('phone', '', { phones: ['+1 (876) 555-0188'] }),
    entry('passport', 'Quite Another', {
      identifiers: [{ type: 'Passport', value: 'a-1234567' }],
      countries: ['HT'],
    }),
    entry('town', '', { addresses: [{ lines: [], city: 'Kingston', country: 'JM' }] }),
  ]);
  const hits = await reach(new ListBook(pool), position, [position]);
  const told = shipmentOf({
    parties: {
      ...parties,
      consignee: {
        ...parties.consignee,
        ids: [{ type: 'PASSPORT', value: 'A1234567' }],
        address: { city: 'Kingston', country: 'JM' },
      },
    },
  });
  t.match(hits(told, at(position)).hits, [
    { entry: 'passport', basis: 'identifier', score: 1, country: 'differs', role: 'consignee' },
    { entry: 'phone', basis: 'phone', score: 1, country: 'unknown', role: 'consignee' },
  ]);
  t.equal(hits(told, at(position)).hits.length, 2, 'a town alone links strangers');
});

t.test('a hit is marked as the EEI’s only where the manifest gives none', async (t) => {
  const pool = await database(t);
  const { position } = await publish(pool, 'lookouts', [devon, entry('L3', 'Marlon Wisdom Reid')]);
  const hits = await reach(new ListBook(pool), position, [position]);
  const filed = shipmentOf({
    parties,
    eei: { ultimateConsignee: { name: 'Devon Clarke' }, usppi: { name: 'Marlon Wisdom Reid' } },
  });
  t.match(
    hits(filed, at(position)).hits.map(({ entry: id, role, eei }) => ({ id, role, eei })),
    [
      { id: 'L1', role: 'consignee', eei: undefined },
      { id: 'L3', role: 'shipper', eei: true },
    ],
  );
});

t.test('a cleared name is no hit, from that decision until it is taken back; a key still is', async (t) => {
  const pool = await database(t);
  const withPhone = { ...devon, phones: ['+18765550188'] };
  const { id, position: published } = await publish(pool, 'lookouts', [withPhone]);
  const made = await exclude(pool, id, 'L1', 'DEVON CLARKE');
  const { position: changed } = await publish(pool, 'lookouts', [{ ...withPhone, remarks: 'seen again' }]);
  const book = new ListBook(pool);
  const early = await reach(book, changed, [published, made.position, changed]);
  const bases = (screen: typeof early, position: number) =>
    screen(shipment, at(position)).hits.map(({ basis }) => basis);
  t.same(bases(early, published), ['name', 'phone']);
  t.same(bases(early, made.position), ['phone']);
  t.same(bases(early, changed), ['phone'], 'also in the next version');
  const revoked = await revoke(pool, made.id);
  const late = await reach(book, revoked, [published, made.position, changed, revoked]);
  t.same(
    [published, made.position, changed, revoked].map((position) => bases(late, position).length),
    [2, 1, 1, 2],
  );
});

t.test('a party that was cleared is known again by what it has, and a namesake is not', async (t) => {
  const pool = await database(t);
  const { id, position: published } = await publish(pool, 'lookouts', [devon]);
  const seen = {
    name: 'Devon Clarke',
    phone: '876 555 0188',
    address: { lines: ['4 Hope Rd'], country: 'JM' },
  };
  const made = await exclude(pool, id, 'L1', 'Devon Clarke', [
    seen,
    { name: 'Clarke Trading', email: 'd@x.com' },
  ]);
  const revoked = await revoke(pool, made.id);
  const screen = await reach(new ListBook(pool), revoked, [published, made.position, revoked]);
  const hits = (consignee: object, knownTo = made.position) =>
    screen(shipmentOf({ parties: { ...parties, consignee } }), at(knownTo)).hits.length;
  const country = { country: 'JM' };
  t.equal(hits(seen), 0);
  t.equal(hits({ name: 'CLARKE, Devon', phone: '+18765550188' }), 0, 'the same phone');
  t.equal(
    hits({ name: 'Devon Clarke', address: { lines: ['4, Hope Road'], ...country } }),
    0,
    'the same address',
  );
  t.equal(hits({ name: 'Devon Clarke', email: 'D@x.com', address: country }), 0, 'another of its own');
  t.equal(hits({ name: 'Devon Clarke', phone: '+18765550199', address: country }), 1, 'another phone');
  t.equal(hits({ name: 'Devon Clarke', address: country }), 1, 'nothing to know him by');
  t.equal(hits({ ...seen, name: 'Devon A. Clarke' }), 1, 'another name');
  t.equal(hits(seen, published), 1, 'before');
  t.equal(hits(seen, revoked), 1, 'taken back');
});

t.test('what an entry says for people goes with its hits', async (t) => {
  const pool = await database(t);
  const told = { ...devon, datesOfBirth: ['1991'], remarks: 'x'.repeat(900) };
  const { position } = await publish(pool, 'lookouts', [told]);
  const screen = await reach(new ListBook(pool), position, [position]);
  const [hit] = screen(shipment, at(position)).hits;
  t.match(hit, { datesOfBirth: ['1991'], remarks: /^x{499}…$/ });
});

t.test('a number is found under any word for its kind, and a cleared name in any order', async (t) => {
  const pool = await database(t);
  const listed = entry('L1', 'PEREZ Rodriguez, Juan', {
    identifiers: [{ type: 'Cedula No.', value: '001-1234567-8' }],
  });
  const { id, position } = await publish(pool, 'csl', [listed]);
  const { position: cleared } = await exclude(pool, id, 'L1', 'Juan Pérez Rodríguez');
  const hits = await reach(new ListBook(pool), cleared, [position, cleared]);
  const bases = (name: string, knownTo: number, ids: readonly object[] = []) =>
    hits(
      shipmentOf({ parties: { shipper: { name: 'Sunrise' }, consignee: { name, ids } } }),
      at(knownTo),
    ).hits.map(({ basis }) => basis);
  const cedula = [{ type: 'Cédula de identidad y electoral', value: '00112345678' }];
  t.same(bases('Somebody Else', position, cedula), ['identifier']);
  t.same(bases('Somebody Else', position, [{ type: 'rnc', value: '00112345678' }]), ['identifier']);
  t.same(bases('Somebody Else', position, [{ type: 'Passport', value: '00112345678' }]), []);
  for (const name of ['Juan Perez Rodriguez', 'PEREZ RODRIGUEZ, JUAN', 'Perez-Rodriguez Juan.']) {
    t.same(bases(name, position), ['name'], name);
    t.same(bases(name, cleared), [], `${name} cleared`);
    t.same(bases(name, cleared, cedula), ['identifier'], `${name} cleared by name alone`);
  }
  t.same(bases('Juan A. Perez Rodriguez', cleared), ['name'], 'another name');
});
