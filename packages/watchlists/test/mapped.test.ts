import t from 'tap';
import { type ColumnMap, parseColumnMap } from '../src/index.js';
import { csv, read } from './reading.js';

const map = (given: object): ColumnMap => {
  const parsed = parseColumnMap(JSON.stringify(given));
  if ('map' in parsed) return parsed.map;
  throw new Error(JSON.stringify(parsed.faults));
};

t.test('columns go where the map says', async (t) => {
  const { format, entries, faults } = await read(
    csv([
      [
        'Ref',
        'First',
        'Last',
        'AKA 1',
        'AKA 2',
        'Nation',
        'Passport',
        'EIN',
        'Tel',
        'Where',
        'Town',
        'Until',
        'Kind',
      ],
      [
        '7',
        'Devon',
        'Clarke',
        'Dev',
        'Devo; D.C.',
        'Jamaica; US',
        'A1234567',
        '65-4301278',
        '+1 876 555 0188',
        '14 Molynes Rd',
        'Kingston',
        '2027-01-01',
        'Individual',
      ],
    ]),
    {
      map: map({
        id: 'Ref',
        name: ['First', 'Last'],
        aliases: ['AKA 1', 'AKA 2'],
        country: 'Nation',
        identifiers: { PASSPORT: 'Passport', EIN: ['EIN'] },
        phones: 'Tel',
        addresses: 'Where',
        city: 'Town',
        expiresAt: 'Until',
        kind: 'Kind',
      }),
    },
  );
  t.equal(format, 'csv');
  t.same(faults, []);
  t.same(entries, [
    {
      id: '7',
      name: 'Devon Clarke',
      aliases: ['Dev', 'Devo', 'D.C.'],
      kind: 'person',
      countries: ['JM', 'US'],
      identifiers: [
        { type: 'PASSPORT', value: 'A1234567' },
        { type: 'EIN', value: '65-4301278' },
      ],
      phones: ['+1 876 555 0188'],
      emails: [],
      addresses: [{ lines: ['14 Molynes Rd'], city: 'Kingston' }],
      expiresAt: '2027-01-01',
    },
  ]);
});

t.test('usual names need no map, and an entry without id is known by its name', async (t) => {
  const { entries, faults } = await read(
    'Name,Aliases,Country,Identifiers\nDevon Clarke,"Dev;Dee",JM,"PASSPORT:A1234567; nonsense"\nDevon Clarke,,,\n,,JM,\n',
  );
  t.match(entries, [
    { id: 'Devon Clarke', aliases: ['Dev', 'Dee'], identifiers: [{ type: 'PASSPORT', value: 'A1234567' }] },
    { id: 'Devon Clarke~2' },
  ]);
  t.same(faults, [
    { line: 2, path: 'Identifiers', message: 'nonsense must be TYPE:VALUE; read without it' },
    { line: 4, path: 'Name', message: 'is empty, and there is nothing else to find it by; left out' },
  ]);
});

t.test('JSON objects are mapped by key or path', async (t) => {
  const { format, entries, faults } = await read(
    JSON.stringify({
      people: [
        { who: { full: 'Devon Clarke' }, tel: ['+18765550188', '+13055550134'], ref: 7 },
        { ref: 8, tel: '+18765550189' },
        { ref: 9 },
        'nobody',
      ],
    }),
    { map: map({ id: 'ref', name: 'who.full', phones: 'tel' }) },
  );
  t.equal(format, 'json');
  t.match(entries, [
    { id: '7', name: 'Devon Clarke', phones: ['+18765550188', '+13055550134'] },
    { id: '8', name: '', phones: ['+18765550189'] },
  ]);
  t.match(faults, [{ path: 'people[2].who.full' }, { path: 'people[3]', message: 'is no object; left out' }]);
});

t.test('an id given twice is at fault, and so is none', async (t) => {
  const { entries, faults } = await read('id,name\n1,Ann\n1,Bo\n,Cy\n');
  t.match(entries, [{ id: '1', name: 'Ann' }]);
  t.match(faults, [
    { path: 'id', message: '1 stands twice; the second is left out' },
    { line: 4, path: 'id', message: 'is empty; left out' },
  ]);
});

t.test(
  'what can be found on no shipment is reported, and an entry of nothing else is left out',
  async (t) => {
    const { entries, faults } = await read(
      csv([
        ['id', 'name', 'aliases', 'phones', 'emails', 'identifiers', 'addresses', 'expires'],
        ['1', 'Devon Clarke', 'D', 'unknown', 'n/a', 'PASSPORT:A1', 'Kingston, JM', '2026-03-01'],
        ['2', 'D', '', 'none', '', '', 'Kingston, JM', ''],
        ['3', '', '', '+18765550188', '', '', '', '2026-03-02'],
      ]),
      { today: '2026-03-01' },
    );
    t.same(
      entries.map(({ id }) => id),
      ['1', '3'],
    );
    t.match(faults, [
      { line: 2, path: 'identifiers', message: /^PASSPORT A1 is no number/ },
      { line: 2, path: 'aliases', message: /^D names nobody/ },
      { line: 2, path: 'phones', message: /^unknown is no phone number: write it with its country code/ },
      { line: 2, path: 'emails', message: /^n\/a is no email address/ },
      { line: 2, path: 'expires', message: /^2026-03-01 is over/ },
      { line: 3, path: 'name', message: /^D names nobody/ },
      { line: 3, path: 'phones' },
      { line: 3, path: 'addresses', message: /^Kingston, JM has no street or box/ },
      { line: 3, path: 'name', message: 'nothing of it can be found on a shipment; left out' },
    ]);
    t.equal(faults.length, 9);
  },
);

t.test('a map that cannot be meant is refused with its path', async (t) => {
  for (const [given, path] of [
    ['nonsense', ''],
    ['[]', ''],
    ['{}', ''],
    ['{"country":"C"}', ''],
    ['{"name":""}', 'name'],
    ['{"name":[]}', 'name'],
    ['{"name":"A","name":"B"}', 'name'],
    ['{"name":"N","colour":"C"}', 'colour'],
    ['{"name":"N","identifiers":{"":"C"}}', 'identifiers'],
  ] as const) {
    const parsed = parseColumnMap(given);
    t.ok('faults' in parsed && parsed.faults.some((fault) => fault.path.startsWith(path)), given);
  }
});

t.test('an id that no path can hold leaves its record out', async (t) => {
  const { entries, faults } = await read(
    csv([
      ['id', 'name'],
      ['.', 'Devon Clarke'],
      ['..', 'Marcia Brown'],
      ['...', 'Ann Roy'],
    ]),
  );
  t.match(entries, [{ id: '...' }]);
  t.match(faults, [
    { line: 2, path: 'id', message: 'is ., which no path can hold; left out' },
    { line: 3, path: 'id' },
  ]);
});
