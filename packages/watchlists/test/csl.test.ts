import t from 'tap';
import { csv, read } from './reading.js';

const columns = [
  '_id',
  'source',
  'entity_number',
  'type',
  'programs',
  'name',
  'title',
  'addresses',
  'federal_register_notice',
  'start_date',
  'end_date',
  'standard_order',
  'license_requirement',
  'license_policy',
  'call_sign',
  'vessel_type',
  'gross_tonnage',
  'gross_registered_tonnage',
  'vessel_flag',
  'vessel_owner',
  'remarks',
  'source_list_url',
  'alt_names',
  'citizenships',
  'dates_of_birth',
  'nationalities',
  'places_of_birth',
  'source_information_url',
  'ids',
];
const row = (cells: Readonly<Record<string, string>>): string[] =>
  columns.map((column) => cells[column] ?? '');
const sdn = 'Specially Designated Nationals (SDN) - Treasury Department';
const person = {
  _id: '21944',
  source: sdn,
  entity_number: '21944',
  type: 'Individual',
  programs: 'SYRIA; SDGT',
  name: "'ABBAS, Rim",
  title: 'Engineer',
  addresses: '14 Molynes Rd, Kingston, JM; Damascus, SY; SY',
  alt_names: "ABBAS, Reem;'ABAS, Rim",
  citizenships: 'SY',
  dates_of_birth: '1973-03-25',
  ids: 'SY, 2020-08-28, 2015-08-28, A123456, Passport; 9647807798905, Phone Number; rim@example.com, Email Address; Female, Gender; Subject to Secondary Sanctions, Additional Sanctions Information -; 55-2197267, US FEIN',
};
const vessel = {
  _id: '15037',
  source: sdn,
  entity_number: '15037',
  type: 'Vessel',
  name: 'ARTAVIL',
  call_sign: '5IM 316',
  vessel_flag: 'Tanzania',
  ids: 'IMO 9187629, Vessel Registration Identification; 572469210, MMSI',
};
const denied = {
  _id: 'deb7a1d5',
  source: 'Denied Persons List (DPL) - Bureau of Industry and Security',
  name: 'I. ASH',
  addresses: '2113 NORTH HIGHWAY 175, SEAGOVILLE, TX, 75159, US',
  end_date: '2056-06-29',
  standard_order: 'Y',
};

t.test('a row becomes an entry with all that can be found on a shipment', async (t) => {
  const { format, entries, faults } = await read(csv([columns, row(person), row(vessel), row(denied)]));
  t.equal(format, 'csl-csv');
  t.same(faults, []);
  t.same(entries[0], {
    id: 'SDN-21944',
    name: "'ABBAS, Rim",
    aliases: ['ABBAS, Reem', "'ABAS, Rim"],
    kind: 'person',
    countries: ['JM', 'SY'],
    identifiers: [
      { type: 'Passport', value: 'A123456' },
      { type: 'US FEIN', value: '55-2197267' },
    ],
    phones: ['+9647807798905'],
    emails: ['rim@example.com'],
    addresses: [
      { lines: ['14 Molynes Rd'], city: 'Kingston', country: 'JM' },
      { lines: [], city: 'Damascus', country: 'SY' },
    ],
    datesOfBirth: ['1973-03-25'],
    handling: sdn,
    remarks:
      'Engineer · programs: SYRIA, SDGT · Gender Female · Additional Sanctions Information - Subject to Secondary Sanctions',
  });
  t.match(entries[1], {
    kind: 'vessel',
    countries: ['TZ'],
    identifiers: [
      { type: 'IMO', value: '9187629' },
      { type: 'MMSI', value: '572469210' },
      { type: 'CALLSIGN', value: '5IM 316' },
    ],
  });
  t.match(entries[2], {
    id: 'DPL-deb7a1d5',
    kind: undefined,
    addresses: [{ lines: ['2113 NORTH HIGHWAY 175'], city: 'SEAGOVILLE', country: 'US' }],
    expiresAt: '2056-06-30',
    handling: /standard denial order/,
  });
});

t.test('the JSON form gives the same entries', async (t) => {
  const split = (text: string | undefined): string[] =>
    (text ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
  const { _id, ...rest } = person;
  const result = {
    ...rest,
    id: _id,
    programs: split(person.programs),
    alt_names: split(person.alt_names),
    citizenships: ['SY'],
    dates_of_birth: ['1973-03-25'],
    vessel_flag: null,
    addresses: [
      { address: '14 Molynes Rd', city: 'Kingston', state: null, postal_code: null, country: 'JM' },
      { address: null, city: 'Damascus', state: null, postal_code: null, country: 'SY' },
      { address: null, city: null, state: null, postal_code: null, country: 'SY' },
    ],
    ids: [
      {
        type: 'Passport',
        number: 'A123456',
        country: 'SY',
        issue_date: '2015-08-28',
        expiration_date: '2020-08-28',
      },
      {
        type: 'Phone Number',
        number: '9647807798905',
        country: null,
        issue_date: null,
        expiration_date: null,
      },
      { type: 'Email Address', number: 'rim@example.com', country: null },
      { type: 'Gender', number: 'Female', country: null },
      { type: 'Additional Sanctions Information -', number: 'Subject to Secondary Sanctions' },
      { type: 'US FEIN', number: '55-2197267' },
    ],
  };
  const json = await read(
    JSON.stringify({ total: 1, results: [result, { id: '1', source: sdn, alt_names: [] }, 7] }),
  );
  t.equal(json.format, 'csl-json');
  t.same(json.entries[0], (await read(csv([columns, row(person)]))).entries[0]);
  t.same(json.faults, [
    { path: 'results[1].name', message: 'is missing; left out' },
    { path: 'results[2]', message: 'is no object; left out' },
  ]);
});

t.test('one bad row never sinks the others, and each says its line', async (t) => {
  const { entries, faults } = await read(
    csv([
      columns,
      row({ ...person, name: '' }),
      ['too', 'short'],
      row({ ...denied, end_date: '2056-06-31' }),
      row({ ...person, _id: '', entity_number: '' }),
      row(vessel),
    ]),
  );
  t.same(
    entries.map(({ id }) => id),
    ['DPL-deb7a1d5', 'SDN-15037'],
  );
  t.equal(entries[0]?.expiresAt, undefined);
  t.same(faults, [
    { line: 2, path: 'name', message: 'is empty; left out' },
    { line: 3, path: '', message: '2 cells where the header has 29; left out' },
    { line: 4, path: 'end_date', message: '2056-06-31 is no day; read without it' },
    { line: 5, path: '_id', message: 'is empty; left out' },
  ]);
});

t.test('one number on several lists is several entries; twice on one, it is numbered', async (t) => {
  const capta = { ...person, source: 'Capta List (CAP) - Treasury Department' };
  const { entries } = await read(csv([columns, row(person), row(capta), row(capta)]));
  t.same(
    entries.map(({ id }) => id),
    ['SDN-21944', 'CAP-21944', 'CAP-21944~2'],
  );
});

t.test('columns may stand in another order, and some may be missing', async (t) => {
  const { entries } = await read(
    csv([
      ['alt_names', 'name', 'source', '_id'],
      ['B; C', 'A', sdn, '7'],
    ]),
  );
  t.match(entries, [{ id: 'SDN-7', name: 'A', aliases: ['B', 'C'] }]);
});
