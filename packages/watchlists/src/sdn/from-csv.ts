import { sortIds } from '../csl/ids.js';
import { kindOf } from '../csl/row.js';
import { knownCountry } from '../csl/values.js';
import { withDistinctIds } from '../distinct-ids.js';
import { type EntryDraft, entryOf } from '../entry.js';
import type { ListFault, ListItem } from '../item.js';
import { fit } from '../limits.js';
import type { CsvRecord } from '../text/csv.js';
import { csvItems } from '../text/csv-rows.js';
import { isSdnNumber, sdnText } from './cells.js';
import { orphansOf, saidOf, type SdnDetails } from './details.js';
import { aliasesIn, citizenshipsIn, idsIn } from './remarks.js';

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
export const sdnColumns = columns.length;

/** Whether a record is one of sdn.csv: twelve cells, a number first. */
export const isSdnRecord = (cells: readonly string[]): boolean =>
  cells.length === columns.length && isSdnNumber((cells[0] ?? '').trim());

/**
 * Reads OFAC's SDN list. Other names, addresses and the rest of long remarks come from its other files, where they are
 * given; faults of those are reported, too, and so is a row that belongs to no entry.
 */
export async function* readSdnCsv(
  records: AsyncIterable<CsvRecord>,
  details: SdnDetails,
): AsyncGenerator<ListItem> {
  const beside = [details.aliases, details.addresses, details.comments].flatMap((rows) => rows ?? []);
  const numbers = new Set<string>();
  const items = csvItems(records, { columns: columns.length, of: 'sdn.csv' }, (cells, line) => {
    numbers.add(sdnText(cells[0]));
    return itemOf(cells, line, details);
  });
  for (const { faults } of beside) if (faults.length > 0) yield { isAboutList: true, faults };
  yield* withDistinctIds(items, false);
  for (const rows of beside) {
    const faults = orphansOf(rows, numbers);
    if (faults.length > 0) yield { isAboutList: true, faults };
  }
}

function itemOf(cells: readonly string[], line: number, details: SdnDetails): ListItem {
  const raw = (column: Column): string => cells[columns.indexOf(column)] ?? '';
  const cell = (column: Column): string => sdnText(raw(column));
  const faults: ListFault[] = [];
  const tell = (path: string, message: string): void => void faults.push({ line, path, message });
  const number = cell('ent_num');
  if (!isSdnNumber(number)) tell('ent_num', 'is no number; left out');
  else if (cell('SDN_Name') === '') tell('SDN_Name', 'is empty; left out');
  if (faults.length > 0) return { faults };

  const remarks = continued(raw('Remarks'), saidOf(details.comments, number));
  const { identifiers, phones, emails } = sortIds(idsIn(remarks));
  const places = saidOf(details.addresses, number);
  const vessel = [cell('Vess_type'), cell('Vess_flag'), cell('Vess_owner')].filter((text) => text !== '');
  const callSign = cell('Call_Sign');
  const flag = knownCountry(cell('Vess_flag'), (message) => tell('Vess_flag', message));
  const draft = fit(
    {
      id: `SDN-${number}`,
      name: cell('SDN_Name'),
      aliases: [...new Set([...saidOf(details.aliases, number), ...aliasesIn(remarks)])],
      // An entry that is neither a person, a vessel nor an aircraft has no type.
      kind: kindOf(cell('SDN_Type')) ?? 'business',
      countries: [...places.flatMap(({ country }) => country ?? []), ...citizenshipsIn(remarks), ...flag],
      identifiers: callSign === '' ? identifiers : [...identifiers, { type: 'CALLSIGN', value: callSign }],
      phones,
      emails,
      addresses: places.flatMap(({ address }) => address ?? []),
      handling: `Specially Designated Nationals (SDN) - Treasury Department; program ${cell('Program')}`,
      remarks: [cell('Title'), vessel.join(', '), remarks].filter((text) => text !== '').join(' · '),
    },
    (field, message) => tell(columnOf(field), message),
  );
  return draft === undefined ? { faults } : { entry: entryOf(draft), faults };
}

/** The length of the remarks field, after which remarks continue in sdn_comments.csv. */
const remarkField = 1_000;

/** The remarks with their continuation. A field that is full is cut off anywhere, within a word, too. */
function continued(field: string, comments: readonly string[]): string {
  if (comments.length === 0) return sdnText(field);
  return [sdnText(field) === '' ? '' : field, ...comments]
    .reduce((text, part) => {
      if (text === '') return part;
      const isCut = text === field && field.length >= remarkField;
      return isCut ? `${text}${part}` : `${text.trimEnd()} ${part.trimStart()}`;
    }, '')
    .trim();
}

/** Columns whose names differ from those of the fields made of them, for faults. */
const columnNames: ReadonlyMap<keyof EntryDraft, Column> = new Map([
  ['id', 'ent_num'],
  ['name', 'SDN_Name'],
  ['kind', 'SDN_Type'],
  ['handling', 'Program'],
]);
const columnOf = (field: keyof EntryDraft): string => columnNames.get(field) ?? 'Remarks';
