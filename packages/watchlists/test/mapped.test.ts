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
        'A1',
        '12-3456789',
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
        { type: 'PASSPORT', value: 'A1' },
        { type: 'EIN', value: '12-3456789' },
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
    'Name,Aliases,Country,Identifiers\nDevon Clarke,"Dev;D",JM,"PASSPORT:A1; nonsense"\nDevon Clarke,,,\n,,JM,\n',
  );
  t.match(entries, [
    { id: 'Devon Clarke', aliases: ['Dev', 'D'], identifiers: [{ type: 'PASSPORT', value: 'A1' }] },
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
  const { entries, faults } = await read('id,name\n1,A\n1,B\n,C\n');
  t.match(entries, [{ id: '1', name: 'A' }]);
  t.match(faults, [
    { path: 'id', message: '1 stands twice; the second is left out' },
    { line: 4, path: 'id', message: 'is empty; left out' },
  ]);
});

t.test('a map that cannot be meant is refused with its path', async (t) => {
  for (const [given, path] of [
    ['nonsense', ''],
    ['[]', ''],
    ['{}', ''],
    ['{"country":"C"}', ''],
    ['{"name":""}', 'name'],
    ['{"name":[]}', 'name'],
    ['{"name":"N","colour":"C"}', 'colour'],
    ['{"name":"N","identifiers":{"":"C"}}', 'identifiers'],
  ] as const) {
    const parsed = parseColumnMap(given);
    t.ok('faults' in parsed && parsed.faults.some((fault) => fault.path.startsWith(path)), given);
  }
});
