import { countryOf } from '../country.js';
import { kindOf } from '../csl/row.js';
import { sortIds } from '../csl/ids.js';
import { withDistinctIds } from '../distinct-ids.js';
import { entryOf } from '../entry.js';
import type { ListItem } from '../item.js';
import type { CsvRecord } from '../text/csv.js';
import type { SdnDetails } from './details.js';
import { citizenshipsIn, idsIn } from './remarks.js';

/** Columns of OFAC's sdn.csv, which has no header. @see https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas */
const columns = [
  'ent_num',
  'SDN_Name',
  'SDN_Type',
  'Program',
  'Title',
  'Call_Sign',
  'Vess_type',
  'Tonnage',
  'GRT',
  'Vess_flag',
  'Vess_owner',
  'Remarks',
] as const;
type Column = (typeof columns)[number];

/** OFAC writes `-0-` for nothing. */
export const sdnText = (cell: string | undefined): string => {
  const text = (cell ?? '').trim();
  return text === '-0-' ? '' : text;
};

/** True of a first record of sdn.csv: twelve cells, a number first. */
export const isSdnRecord = (cells: readonly string[]): boolean =>
  cells.length === columns.length && /^\d{1,9}$/.test((cells[0] ?? '').trim());

/** OFAC's SDN list; other names and addresses come from its two other files, where they are given. */
export const readSdnCsv = (
  records: AsyncIterable<CsvRecord>,
  details: SdnDetails,
): AsyncGenerator<ListItem> => withDistinctIds(itemsOf(records, details), false);

async function* itemsOf(
  records: AsyncIterable<CsvRecord>,
  { aliases, addresses }: SdnDetails,
): AsyncGenerator<ListItem> {
  for await (const { line, cells } of records) {
    // The last line of OFAC's files is a lone SUB (0x1A), which ended files on CP/M.
    if (cells.length === 1 && cells[0] === '\u001a') continue;
    if (cells.length !== columns.length) {
      const message = `${cells.length} cells where sdn.csv has ${columns.length}; left out`;
      yield { faults: [{ line, path: '', message }] };
      continue;
    }
    const cell = (column: Column): string => sdnText(cells[columns.indexOf(column)]);
    const number = cell('ent_num');
    const fault = /^\d{1,9}$/.test(number) ? nameFault(cell('SDN_Name')) : numberFault;
    if (fault !== undefined) {
      yield { faults: [{ line, ...fault }] };
      continue;
    }
    const remarks = cell('Remarks');
    const { identifiers, phones, emails } = sortIds(idsIn(remarks));
    const places = addresses.get(number) ?? [];
    const vessel = [cell('Vess_type'), cell('Vess_flag'), cell('Vess_owner')].filter((text) => text !== '');
    const callSign = cell('Call_Sign');
    const countries = [...places.map(({ country }) => country), ...citizenshipsIn(remarks)];
    const flag = countryOf(cell('Vess_flag'));
    yield {
      entry: entryOf({
        id: `SDN-${number}`,
        name: cell('SDN_Name'),
        aliases: aliases.get(number) ?? [],
        // What is neither a person, a vessel nor an aircraft has no type.
        kind: kindOf(cell('SDN_Type')) ?? 'business',
        countries: [...countries, flag].flatMap((country) => country ?? []),
        identifiers: callSign === '' ? identifiers : [...identifiers, { type: 'CALLSIGN', value: callSign }],
        phones,
        emails,
        addresses: places.flatMap(({ address }) => address ?? []),
        handling: `Specially Designated Nationals (SDN) - Treasury Department; program ${cell('Program')}`,
        remarks: [cell('Title'), vessel.join(', '), remarks].filter((text) => text !== '').join(' · '),
      }),
      faults: [],
    };
  }
}

const numberFault = { path: 'ent_num', message: 'is no number; left out' };

const nameFault = (name: string): typeof numberFault | undefined =>
  name === '' ? { path: 'SDN_Name', message: 'is empty; left out' } : undefined;
