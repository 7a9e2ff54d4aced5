import t from 'tap';
import { readSdnAddresses, readSdnAliases, readSdnComments } from '../src/index.js';
import { read } from './reading.js';

const file = [
  '36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
  '2674,"ABBAS, Abu","individual","SDT] [SDGT","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 10 Dec 1948; nationality Cuba; Passport A123 (Iraq) expires 1 Jan 2020; alt. Passport B-99 (Iraq); Tax ID No. 55-7 (Cuba); Phone Number +53 7 555 0100; Email Address abu@example.com."',
  '4238,"PINAR DEL RIO","vessel","CUBA",-0- ,"CL2192",General Cargo,7500,4250,Cuba,"Somebody",-0- ',
  'x,"NO NUMBER",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
  '7,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
  '8,"CUT"',
  '\u001a',
].join('\r\n');

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

t.test('sdn.csv is read, with what its remarks say', async (t) => {
  const { format, entries, faults } = await read(file);
  t.equal(format, 'sdn-csv');
  t.match(entries, [
    { id: 'SDN-36', name: 'AEROCARIBBEAN AIRLINES', kind: 'business', aliases: [], countries: [] },
    {
      id: 'SDN-2674',
      kind: 'person',
      countries: ['CU'],
      identifiers: [
        { type: 'Passport', value: 'A123' },
        { type: 'Passport', value: 'B-99' },
        { type: 'Tax ID No.', value: '55-7' },
      ],
      phones: ['+53 7 555 0100'],
      emails: ['abu@example.com'],
      remarks: /^Director · DOB 10 Dec 1948/,
    },
    {
      id: 'SDN-4238',
      kind: 'vessel',
      countries: ['CU'],
      identifiers: [{ type: 'CALLSIGN', value: 'CL2192' }],
    },
  ]);
  t.equal(entries.length, 3);
  t.match(faults, [
    { line: 4, path: 'ent_num' },
    { line: 5, path: 'SDN_Name' },
    { line: 6, message: '2 cells where sdn.csv has 12; left out' },
  ]);
});

t.test('other names and addresses come from the files beside it', async (t) => {
  const details = {
    aliases: await readSdnAliases(
      once('36,12,"aka","AERO-CARIBBEAN",-0- \r\n36,13,"fka","AEROCARIB",-0- \r\n9,1,"aka",-0- ,-0- \r\n'),
    ),
    addresses: await readSdnAddresses(
      once('36,25,-0- ,"Havana","Cuba",-0- \r\n36,26,"Calle 23 No. 64","Havana 10400","Cuba",-0- \r\n'),
    ),
  };
  const { entries } = await read(file, { details });
  t.match(entries[0], {
    aliases: ['AERO-CARIBBEAN', 'AEROCARIB'],
    countries: ['CU'],
    addresses: [
      { lines: [], city: 'Havana', country: 'CU' },
      { lines: ['Calle 23 No. 64'], city: 'Havana', country: 'CU' },
    ],
  });
});

const row = (number: number, name: string, remarks = '-0- '): string =>
  `${number},"${name}","individual",${'-0- ,'.repeat(8)}"${remarks}"\r\n`;

t.test('names that the remarks alone have are aliases (L7)', async (t) => {
  const { entries, faults } = await read(
    [
      row(1, 'OSEGUERA CERVANTES, Ruben', "DOB 17 Jul 1966; a.k.a. 'EL MENCHO'; nationality Mexico."),
      row(2, 'A B', "f.k.a. 'OLD D'ARC LTD'; n.k.a. NEW NAME SA (Panama); alt. a.k.a. 'X, Y'."),
      row(3, 'C D', "a.k.a. 'EL UNO', a.k.a. 'EL DOS' and f.k.a. EL TRES"),
      row(4, 'E F', 'a.k.a. “LA JEFA”; (Linked To: G H); a.k.a. ; Passport A123 (Mexico).'),
    ].join(''),
  );
  t.same(faults, []);
  t.same(
    entries.map(({ aliases }) => aliases),
    [['EL MENCHO'], ["OLD D'ARC LTD", 'NEW NAME SA', 'X, Y'], ['EL UNO', 'EL DOS', 'EL TRES'], ['LA JEFA']],
  );
  t.match(entries[3], { identifiers: [{ type: 'Passport', value: 'A123' }] });
});

t.test('numbers stand without the country and the dates behind them', async (t) => {
  const { entries } = await read(
    row(
      1,
      'A B',
      'Passport A123 (Iran) expires 1 Jan 2020; Passport B 55 (Iraq); Tax ID No. C-7 (Cuba) issued 2001; National ID No. D (x) 9; SSN 123-45-6789.',
    ),
  );
  t.same(
    entries[0]?.identifiers.map(({ value }) => value),
    ['A123', 'B 55', 'C-7', 'D (x) 9', '123-45-6789'],
  );
});

t.test('remarks go on in sdn_comments.csv', async (t) => {
  // The field is full, and ends within a word.
  const begun = `DOB 1961; ${'x'.repeat(982)}; Passpo`;
  const comments = await readSdnComments(
    once(
      '1,"rt A1234567 (Mexico); a.k.a. \'EL LARGO\'."\r\n2,"Tax ID No. 55-7 (Cuba);"\r\n2,"SSN 1"\r\n\u001a',
    ),
  );
  t.same({ rows: comments.rows, faults: comments.faults }, { rows: 3, faults: [] });
  const { entries } = await read([row(1, 'A B', begun), row(2, 'C D', 'DOB 1961;')].join(''), {
    details: { comments },
  });
  t.match(entries, [
    { aliases: ['EL LARGO'], identifiers: [{ type: 'Passport', value: 'A1234567' }] },
    { remarks: 'DOB 1961; Tax ID No. 55-7 (Cuba); SSN 1', identifiers: [{ value: '55-7' }, { value: '1' }] },
  ]);
});

t.test('each row of the files beside it is used, or a fault with its file and line (L11)', async (t) => {
  const aliases = await readSdnAliases(
    once(
      [
        '36,12,"aka","AERO-CARIBBEAN",-0- ',
        '36,13,"aka"',
        '36;14;"aka";"AEROCARIB";-0- ',
        '99,15,"aka","NOBODY",-0- ',
        'x,16,"aka","NO NUMBER",-0- ',
        '36,17,"aka",-0- ,-0- ',
        '98,18,"aka","NOBODY ELSE",-0- ',
        '\u001a',
      ].join('\r\n'),
    ),
  );
  const addresses = await readSdnAddresses(
    once(
      '36,25,-0- ,-0- ,-0- ,-0- \r\n97,26,"Calle 23","Havana","Cuba",-0- \r\n36,27,"Calle 1","Havana","Atlantis",-0- \r\n',
    ),
  );
  const comments = await readSdnComments(once('96,"more"\r\n36\r\n'));
  t.same([aliases.rows, addresses.rows, comments.rows], [7, 3, 2]);
  const { entries, faults } = await read(row(36, 'AEROCARIBBEAN'), {
    details: { aliases, addresses, comments },
  });
  t.match(entries, [{ aliases: ['AERO-CARIBBEAN'], addresses: [{ lines: ['Calle 1'], city: 'Havana' }] }]);
  t.match(faults, [
    { file: 'alt', line: 2, message: '3 cells where such a file has 5; left out' },
    { file: 'alt', line: 3, message: /separated by semicolons/ },
    { file: 'alt', line: 5, path: 'ent_num', message: 'is no number; left out' },
    { file: 'alt', line: 6, path: 'alt_name', message: 'is empty; left out' },
    { file: 'add', line: 3, path: 'country', message: 'Atlantis is no country; read without it' },
    { file: 'comments', line: 2, message: '1 cells where such a file has 2; left out' },
    { file: 'alt', line: 4, message: 'sdn.csv has no 99; left out' },
    { file: 'alt', line: 7, message: 'sdn.csv has no 98; left out' },
    { file: 'add', line: 2, message: 'sdn.csv has no 97; left out' },
    { file: 'comments', line: 1, message: 'sdn.csv has no 96; left out' },
  ]);
  t.equal(faults.length, 10);
});
