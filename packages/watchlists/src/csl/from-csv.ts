import { addressOf } from '../address.js';
import { countryOf } from '../country.js';
import { withDistinctIds } from '../distinct-ids.js';
import type { EntryAddress } from '../entry.js';
import { entryOf } from '../entry.js';
import { BrokenList, type ListFault, type ListItem } from '../item.js';
import type { CsvRecord } from '../text/csv.js';
import { dayAfter, dayOf } from '../text/day.js';
import { textValues } from '../text/json.js';
import { parseId } from './ids.js';
import { type CslRow, draftOf } from './row.js';

/** Columns without which it is no Consolidated Screening List; the others may be missing. */
const required = ['source', 'name', 'alt_names'];

export const isCslHeader = (columns: readonly string[]): boolean =>
  required.every((column) => columns.includes(column));

/** The list's official CSV form: a header, and cells with several values parted by semicolons. */
export async function* readCslCsv(records: AsyncGenerator<CsvRecord>): AsyncGenerator<ListItem> {
  const header = await records.next();
  if (header.done === true) throw new BrokenList('the file is empty');
  const columns = header.value.cells.map((cell) => cell.trim());
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new BrokenList(`no column ${missing.join(', ')}`, { line: header.value.line });
  async function* items(): AsyncGenerator<ListItem> {
    for await (const record of records) yield itemOf(columns, record);
  }
  yield* withDistinctIds(items(), true);
}

function itemOf(columns: readonly string[], { line, cells }: CsvRecord): ListItem {
  if (cells.length !== columns.length) {
    const message = `${cells.length} cells where the header has ${columns.length}; left out`;
    return { faults: [{ line, path: '', message }] };
  }
  const cell = (column: string): string => {
    const at = columns.indexOf(column);
    return at === -1 ? '' : (cells[at] ?? '').trim();
  };
  if (cell('name') === '') return { faults: [{ line, path: 'name', message: 'is empty; left out' }] };
  if (cell('_id') === '' && cell('entity_number') === '')
    return { faults: [{ line, path: '_id', message: 'is empty; left out' }] };
  const faults: ListFault[] = [];
  return { entry: entryOf(draftOf(rowOf(cell, line, faults))), faults };
}

function rowOf(cell: (column: string) => string, line: number, faults: ListFault[]): CslRow {
  const addresses: EntryAddress[] = [];
  const countries = ['citizenships', 'nationalities'].flatMap((column) => textValues(cell(column)));
  for (const text of textValues(cell('addresses'))) {
    const { address, country } = addressOf(text);
    if (address !== undefined) addresses.push(address);
    if (country !== undefined) countries.push(country);
  }
  const flag = countryOf(cell('vessel_flag'));
  if (flag !== undefined) countries.push(flag);
  return {
    id: cell('_id'),
    source: cell('source'),
    entityNumber: cell('entity_number'),
    type: cell('type'),
    programs: textValues(cell('programs')),
    name: cell('name'),
    title: cell('title'),
    addresses,
    countries: countries.flatMap((country) => countryOf(country) ?? []),
    expiresAt: endOf(cell('end_date'), line, faults),
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

/** An order's end date is its last day. */
function endOf(text: string, line: number, faults: ListFault[]): string | undefined {
  if (text === '') return undefined;
  const day = dayOf(text);
  if (day === undefined)
    faults.push({ line, path: 'end_date', message: `${text.slice(0, 40)} is no day; read without it` });
  return day === undefined ? undefined : dayAfter(day);
}
