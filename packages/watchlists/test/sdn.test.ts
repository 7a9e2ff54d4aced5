import t from 'tap';
import { readSdnAddresses, readSdnAliases } from '../src/index.js';
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
