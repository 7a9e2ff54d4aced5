import { addressOf } from '../address.js';
import { withDistinctIds } from '../distinct-ids.js';
import { type EntryAddress, entryOf } from '../entry.js';
import { BrokenList, type ListFault, type ListItem } from '../item.js';
import { fit } from '../limits.js';
import type { CsvRecord } from '../text/csv.js';
import { csvItems } from '../text/csv-rows.js';
import { textValues } from '../text/json.js';
import { parseId } from './ids.js';
import { type CslRow, draftOf } from './row.js';
import { columnOf, knownCountry, lastDay } from './values.js';

/** Columns without which it is no Consolidated Screening List; the others may be missing. */
const required = ['source', 'name', 'alt_names'];

export const isCslHeader = (columns: readonly string[]): boolean =>
  required.every((column) => columns.includes(column));

/** Columns that are read. */
const known = [
  '_id',
  'source',
  'entity_number',
  'type',
  'programs',
  'name',
  'title',
  'addresses',
  'federal_register_notice',
  'end_date',
  'standard_order',
  'license_requirement',
  'license_policy',
  'call_sign',
  'vessel_flag',
  'remarks',
  'alt_names',
  'citizenships',
  'dates_of_birth',
  'nationalities',
  'places_of_birth',
  'ids',
] as const;
type Column = (typeof known)[number];

/** The list's official CSV form: a header, and cells with several values parted by semicolons. */
export async function* readCslCsv(records: AsyncGenerator<CsvRecord>): AsyncGenerator<ListItem> {
  const header = await records.next();
  if (header.done === true) throw new BrokenList('the file is empty');
  const { cells, line } = header.value;
  const columns = cells.map((cell) => cell.trim());
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new BrokenList(`no column ${missing.join(', ')}`, { line });
  const twice = known.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice.length > 0) throw new BrokenList(`column ${twice.join(', ')} stands twice`, { line });
  const places = new Map(known.map((column) => [column, columns.indexOf(column)]));
  yield* withDistinctIds(
    csvItems(records, { columns: columns.length, of: 'the header' }, (values, at) =>
      itemOf(places, values, at),
    ),
    true,
  );
}

function itemOf(places: ReadonlyMap<Column, number>, cells: readonly string[], line: number): ListItem {
  const cell = (column: Column): string => (cells[places.get(column) ?? -1] ?? '').trim();
  if (cell('name') === '') return { faults: [{ line, path: 'name', message: 'is empty; left out' }] };
  if (cell('_id') === '' && cell('entity_number') === '')
    return { faults: [{ line, path: '_id', message: 'is empty; left out' }] };
  const faults: ListFault[] = [];
  const tell = (path: string, message: string): void => void faults.push({ line, path, message });
  const draft = fit(draftOf(rowOf(cell, tell)), (field, message) => tell(columnOf(field, '_id'), message));
  return draft === undefined ? { faults } : { entry: entryOf(draft), faults };
}

function rowOf(cell: (column: Column) => string, tell: (column: Column, message: string) => void): CslRow {
  const addresses: EntryAddress[] = [];
  const countries = (['citizenships', 'nationalities'] as const).flatMap((column) =>
    textValues(cell(column)).flatMap((text) => knownCountry(text, (message) => tell(column, message))),
  );
  for (const text of textValues(cell('addresses'))) {
    const { address, country } = addressOf(text);
    if (address !== undefined) addresses.push(address);
    if (country !== undefined) countries.push(country);
  }
  countries.push(...knownCountry(cell('vessel_flag'), (message) => tell('vessel_flag', message)));
  return {
    id: cell('_id'),
    source: cell('source'),
    entityNumber: cell('entity_number'),
    type: cell('type'),
    programs: textValues(cell('programs')),
    name: cell('name'),
    title: cell('title'),
    addresses,
    countries,
    expiresAt: lastDay(cell('end_date'), (message) => tell('end_date', message)),
    callSign: cell('call_sign'),
    licenseRequirement: cell('license_requirement'),
    licensePolicy: cell('license_policy'),
    standardOrder: cell('standard_order'),
    federalRegisterNotice: cell('federal_register_notice'),
    remarks: cell('remarks'),
    aliases: textValues(cell('alt_names')),
    datesOfBirth: textValues(cell('dates_of_birth')),
    placesOfBirth: textValues(cell('places_of_birth')),
    ids: textValues(cell('ids')).map(parseId),
  };
}
