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
