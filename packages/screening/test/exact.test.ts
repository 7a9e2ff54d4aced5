import t from 'tap';
import { ExactIndex } from '../src/index.js';
import { entry } from './entries.js';

const brown = entry('1', 'BROWN, Marcia', {
  identifiers: [{ type: 'Passport', value: 'A 123-4567' }],
  phones: ['+1 876 555 0188'],
  emails: ['Marcia@Example.com'],
  addresses: [{ lines: ['14 Molynes Road'], city: 'Kingston 10', country: 'JM' }],
});
const firm = entry('2', 'CARIBE FOODS', { phones: ['876-555-0188', '8765550188'] });
const index = new ExactIndex([brown, firm]);

t.test('what a party has in common with an entry is found however it is written', async (t) => {
  const hits = index.find({
    ids: [{ type: 'PASSPORT', value: 'a1234567' }],
    phone: '1 (876) 555-0188',
    email: 'marcia@example.com',
    address: { lines: ['14 Molynes Rd.'], city: 'Kingston', country: 'JM' },
  });
  t.same(
    hits.map(({ entry: { id }, basis, listed }) => [id, basis, listed]),
    [
      ['1', 'identifier', 'Passport A 123-4567'],
      ['1', 'phone', '+1 876 555 0188'],
      ['2', 'phone', '876-555-0188'],
      ['1', 'email', 'Marcia@Example.com'],
      ['1', 'address', '14 Molynes Road, Kingston 10, JM'],
    ],
  );
  t.same(hits[0]?.because, ['same identifier: Passport A 123-4567']);
});

t.test('a local number is that of the country of its address', async (t) => {
  const address = { lines: ['1 Hope Rd'], country: 'JM' };
  t.equal(index.find({ phone: '555-0188', address }).length, 2);
  t.same(index.find({ phone: '555-0188' }), []);
});

t.test('nothing is in common with nobody', async (t) => {
  t.same(index.find({}), []);
  t.same(index.find({ ids: [{ type: 'PASSPORT', value: '0000' }], phone: 'none', email: 'none' }), []);
});

t.test(
  'a number is the same under another word for its kind, and under one that may be the same',
  async (t) => {
    const listed = new ExactIndex([
      entry('3', 'PEREZ, Juan', { identifiers: [{ type: 'Cedula No.', value: '001-1234567-8' }] }),
      entry('4', 'BOTH', {
        identifiers: [
          { type: 'Cedula No.', value: '402-7654321-0' },
          { type: 'RNC', value: '40276543210' },
        ],
      }),
    ]);
    const because = (type: string, value: string) =>
      listed.find({ ids: [{ type, value }] }).map((hit) => hit.because[0]);
    t.same(because('Cédula de identidad', '00112345678'), ['same identifier: Cedula No. 001-1234567-8']);
    t.same(because('RNC', '00112345678'), ['same identifier: Cedula No. 001-1234567-8, stated as RNC']);
    t.same(because('ID', '00112345678'), ['same identifier: Cedula No. 001-1234567-8, stated as ID']);
    t.same(because('RNC', '40276543210'), ['same identifier: RNC 40276543210'], 'listed so, too');
    t.same(because('PASSPORT', '00112345678'), []);
  },
);

t.test('a placeholder on a list is in common with nobody', async (t) => {
  const listed = new ExactIndex([
    entry('5', 'CLARKE, Devon', {
      identifiers: [
        { type: 'Passport', value: 'UNKNOWN' },
        { type: 'EIN', value: 'PENDING' },
        { type: 'Tax ID No.', value: '123456789' },
      ],
      phones: ['123-456-7890', '482-7719'],
      emails: ['none@none.com'],
      addresses: [{ lines: ['UNKNOWN'], city: 'Kingston', country: 'JM' }],
    }),
  ]);
  t.same(
    listed.find({
      ids: ['UNKNOWN', 'PENDING', '123456789'].flatMap((value) =>
        ['PASSPORT', 'EIN', 'ID'].map((type) => ({ type, value })),
      ),
      phone: '123-456-7890 / 482-7719',
      email: 'none@none.com',
      address: { lines: ['UNKNOWN'], city: 'Kingston', country: 'JM' },
    }),
    [],
  );
});

t.test(
  'of several numbers and addresses in one field each is compared, and a number in the name',
  async (t) => {
    const basis = (party: Parameters<ExactIndex['find']>[0]) =>
      index.find(party).map(({ entry: { id }, basis: by }) => [id, by]);
    const both = [
      ['1', 'phone'],
      ['2', 'phone'],
    ];
    t.same(basis({ phone: '305-555-0134 & 876-555-0188 ext. 4' }), both);
    t.same(basis({ name: 'Juan Perez (cell 876-555-0188)' }), both);
    t.same(basis({ email: 'Ops <ops@example.com>; Marcia <marcia@example.com>' }), [['1', 'email']]);
    const several = new ExactIndex([
      entry('6', 'X', {
        phones: ['305-555-0134 y 809-555-0199'],
        emails: ['a.b@example.com / c.d@example.com'],
      }),
    ]);
    t.equal(several.find({ phone: '809-555-0199' }).length, 1);
    t.equal(several.find({ email: 'c.d@example.com' }).length, 1);
  },
);
