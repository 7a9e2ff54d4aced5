import type { Random } from '@hammerhead/primitives';
import { mutateBytes } from '../bytes.js';
import type { FuzzInput } from '../input.js';
import { mutateTree } from '../json/mutate.js';
import { textOf, type Tree, treeOf } from '../json/tree.js';
import { oddText } from '../odd.js';

export const listFormats = ['entries', 'csl-csv', 'csl-json', 'sdn-csv', 'csv', 'json'] as const;
export type FuzzListFormat = (typeof listFormats)[number];

const names = [
  "'ABBAS, Rim",
  'CLARKE, Devon',
  'MADURO MOROS, Nicolas',
  'Al Marquez Trading S.A.',
  'GRACE ONE',
  '김철수',
];
const sdn = 'Specially Designated Nationals (SDN) - Treasury Department';

const cslColumns = [
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
] as const;

const cslRow = (random: Random, id: string): string[] => {
  const cells: Readonly<Record<string, string>> = {
    _id: id,
    source: random.pick([sdn, 'Denied Persons List (DPL) - Bureau of Industry and Security']),
    entity_number: String(random.between(1, 99_999)),
    type: random.pick(['Individual', 'Entity', 'Vessel', '']),
    name: random.pick(names),
    addresses: '14 Molynes Rd, Kingston, JM; Damascus, SY; SY',
    end_date: random.pick(['', '2056-06-29', '2023-02-30', '9999-12-31']),
    alt_names: "ABBAS, Reem;'ABAS, Rim",
    ids: 'SY, 2020-08-28, 2015-08-28, A123456, Passport; 9647807798905, Phone Number; rim@example.com, Email Address',
    remarks: random.pick(['', `Passport A${' '.repeat(200)}B`, "a.k.a. 'EL PRIMO'"]),
  };
  return cslColumns.map((column) => cells[column] ?? '');
};

const sdnColumns = 12;
const sdnRow = (random: Random): string[] => [
  String(random.between(1, 99_999)),
  random.pick(names),
  random.pick(['individual', 'vessel', '-0- ']),
  'SDT] [SDGT',
  'Director',
  ...Array.from({ length: 6 }, () => '-0- '),
  random.pick([
    '-0- ',
    "DOB 10 Dec 1948; nationality Cuba; Passport A123 (Iraq) expires 1 Jan 2020; a.k.a. 'EL PRIMO'; Phone Number +53 7 555 0100.",
  ]),
];

const plainColumns = [
  'id',
  'name',
  'aliases',
  'kind',
  'country',
  'phones',
  'emails',
  'addresses',
  'city',
  'expiresAt',
  'remarks',
] as const;

const plainRow = (random: Random, id: string): string[] => [
  id,
  random.pick(names),
  'Dev Clark; D.C.',
  random.pick(['person', 'business', 'Individual', '']),
  random.pick(['JM', 'Jamaica', 'US', 'XX', '']),
  '+1 876 555 0188',
  'd@example.com',
  '14 Molynes Rd',
  'Kingston',
  random.pick(['', '2031-01-01', '0000-00-00', '2027-03-01T23:30:00Z']),
  '',
];

const entryOf = (random: Random, id: string): object => ({
  id,
  name: random.pick(names),
  aliases: ['Dev Clark'],
  kind: random.pick(['person', 'business', 'vessel', 'aircraft']),
  country: 'JM',
  identifiers: [{ type: 'PASSPORT', value: 'A1234567' }],
  phones: ['+18765550188'],
  emails: ['d@example.com'],
  addresses: [{ lines: ['14 Molynes Rd'], city: 'Kingston', country: 'JM' }],
  expiresAt: random.pick(['2031-01-01', '9999-12-31', '2027-03-01T23:30:00Z']),
  remarks: 'LES',
});

const cslResult = (random: Random, id: string): object => ({
  id,
  source: sdn,
  entity_number: random.between(1, 99_999),
  type: 'Individual',
  name: random.pick(names),
  alt_names: ['ABBAS, Reem'],
  addresses: [{ address: '14 Molynes Rd', city: 'Kingston', country: 'JM' }],
  ids: [{ type: 'Passport', number: 'A123456', country: 'SY' }],
  end_date: null,
  remarks: null,
});

const quoted = (cell: string, always: boolean): string =>
  always || /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A CSV file, and its records without the header; undefined where what was done to it leaves nobody able to say. */
function csvFile(random: Random, header: readonly string[] | undefined, records: string[][]) {
  const rows = records.map((cells) => {
    if (!random.chance(0.3)) return cells;
    const at = random.between(0, cells.length - 1);
    switch (random.between(0, 3)) {
      case 0:
        return cells.map((cell, index) => (index === at ? oddText(random, cell) : cell));
      case 1:
        return cells.slice(0, at);
      case 2:
        return [...cells, oddText(random)];
      default:
        return cells.toSpliced(at, 1);
    }
  });
  const always = random.chance(0.3);
  const separator = random.chance(0.05) ? ';' : ',';
  const end = random.pick(['\n', '\r\n']);
  const lines = [...(header === undefined ? [] : [header]), ...rows].map((cells) =>
    cells.map((cell) => quoted(cell, always)).join(separator),
  );
  // A row of nothing, or of one blank cell, is a blank line, and no record.
  const blank = rows.some((cells) => cells.every((cell) => cell.trim() === ''));
  // Of a row with a line end in a cell and a cell too many or too few nobody can say whether it was meant as one.
  const width = header?.length ?? sdnColumns;
  const torn = rows.some((cells) => cells.length !== width && cells.some((cell) => /[\r\n]/.test(cell)));
  return {
    text: `${lines.join(end)}${random.chance(0.8) ? end : ''}`,
    rows: blank || torn || separator === ';' ? undefined : rows.length,
  };
}

function jsonFile(random: Random, format: FuzzListFormat, name: string, records: readonly object[]) {
  let items = records.map(treeOf);
  for (let left = random.pick([0, 0, 1, 2]); left > 0; left -= 1) {
    const at = random.between(0, Math.max(0, items.length - 1));
    items = items.map((item, index) => (index === at ? mutateTree(item, random) : item));
  }
  const list: Tree = { kind: 'list', items };
  const key = format === 'entries' ? 'entries' : 'results';
  const head: readonly (readonly [string, Tree])[] = format === 'entries' ? [['name', treeOf(name)]] : [];
  const bare = format === 'json' && random.chance(0.5);
  const whole: Tree = bare ? list : { kind: 'object', members: [...head, [key, list]] };
  const isOdd = random.chance(0.1);
  return { text: textOf(isOdd ? mutateTree(whole, random) : whole), rows: isOdd ? undefined : items.length };
}

function fileOf(
  random: Random,
  format: FuzzListFormat,
  name: string,
): { text: string; rows: number | undefined } {
  const ids = Array.from({ length: random.between(0, 12) }, (_, index) =>
    random.chance(0.05) ? 'SAME' : random.chance(0.05) ? oddText(random, `R-${index}`) : `R-${index}`,
  );
  switch (format) {
    case 'entries':
      return jsonFile(
        random,
        format,
        name,
        ids.map((id) => entryOf(random, id)),
      );
    case 'csl-json':
      return jsonFile(
        random,
        format,
        name,
        ids.map((id) => cslResult(random, id)),
      );
    case 'json':
      return jsonFile(
        random,
        format,
        name,
        ids.map((id) => entryOf(random, id)),
      );
    case 'csl-csv':
      return csvFile(
        random,
        cslColumns,
        ids.map((id) => cslRow(random, id)),
      );
    case 'sdn-csv':
      return csvFile(
        random,
        undefined,
        ids.map(() => sdnRow(random)),
      );
    case 'csv':
      return csvFile(
        random,
        plainColumns,
        ids.map((id) => plainRow(random, id)),
      );
  }
}

/** A list file of one of the formats, under one of a few names. */
export function listInput(
  random: Random,
  index: number,
  format: FuzzListFormat = random.pick(listFormats),
): FuzzInput {
  // Those that are under way at once are different lists, so that each receipt tells of what was sent.
  const name = `fuzz-${index % 16}`;
  const { text, rows } = fileOf(random, format, name);
  const whole = new TextEncoder().encode(text);
  const isCut = random.chance(0.15);
  const says = random.chance(0.6) ? `&format=${format}` : '';
  return {
    method: 'POST',
    path: `/v1/watchlists?name=${name}&shrink=true${says}`,
    headers: { 'content-type': format.endsWith('csv') ? 'text/csv' : 'application/json' },
    body: isCut ? mutateBytes(whole, random) : whole,
    // Left to itself, a reader may take a file for another format, whose first record is a header.
    rows: isCut || says === '' ? undefined : rows,
  };
}
