import { placeOf } from '../address.js';
import { countryOf } from '../country.js';
import type { EntryAddress } from '../entry.js';
import type { ListFault, SdnFile } from '../item.js';
import { csvRecords } from '../text/csv.js';
import { rowOf } from '../text/csv-rows.js';
import { type Pieces, textOf } from '../text/pieces.js';
import { shown } from '../text/shown.js';
import { isSdnNumber, sdnText } from './cells.js';

/** A row of a file that accompanies sdn.csv. */
export interface SdnDetail<Value> {
  readonly line: number;
  /** Undefined where the row is empty: OFAC gives an empty address to many entries. */
  readonly value: Value | undefined;
}

/** A file beside sdn.csv: `rows` counts each row, those in `byNumber` and those at fault alike. */
export interface SdnRows<Value> {
  readonly file: SdnFile;
  readonly rows: number;
  /** Rows by the number of the entry. */
  readonly byNumber: ReadonlyMap<string, readonly SdnDetail<Value>[]>;
  /** One for each row that is left out, and one for each part of a row that was not read. */
  readonly faults: readonly ListFault[];
}

export interface SdnPlace {
  readonly address: EntryAddress | undefined;
  readonly country: string | undefined;
}

/** The details that OFAC keeps in files beside sdn.csv. */
export interface SdnDetails {
  readonly aliases?: SdnRows<string> | undefined;
  readonly addresses?: SdnRows<SdnPlace> | undefined;
  readonly comments?: SdnRows<string> | undefined;
}

/** alt.csv: number, number of the alias, its type, the alias, remarks. */
export const readSdnAliases = (pieces: Pieces): Promise<SdnRows<string>> =>
  readRows('alt', pieces, 5, (cell, tell) => {
    const name = sdnText(cell(3));
    if (name === '') tell('alt_name', 'is empty; left out');
    return name === '' ? undefined : { value: name };
  });

/** add.csv: number, number of the address, address, city with state and postal code, country, remarks. */
export const readSdnAddresses = (pieces: Pieces): Promise<SdnRows<SdnPlace>> =>
  readRows('add', pieces, 6, (cell, tell) => {
    const given = sdnText(cell(4));
    const country = countryOf(given);
    const address = placeOf(sdnText(cell(2)), withoutPostalCode(sdnText(cell(3))), country);
    if (country === undefined && given !== '' && given.toLowerCase() !== 'undetermined')
      tell('country', `${shown(given)} is no country; read without it`);
    return { value: address === undefined && country === undefined ? undefined : { address, country } };
  });

/** sdn_comments.csv: number, and how the remarks go on that the field of sdn.csv could not hold. */
export const readSdnComments = (pieces: Pieces): Promise<SdnRows<string>> =>
  readRows('comments', pieces, 2, (cell) => {
    const text = cell(1);
    return { value: sdnText(text) === '' ? undefined : text };
  });

/** `Havana 10400` */
function withoutPostalCode(city: string): string {
  const blank = Math.max(city.lastIndexOf(' '), city.lastIndexOf(','));
  return blank > 0 && /^[\d-]+$/.test(city.slice(blank + 1)) ? trimmedEnd(city.slice(0, blank)) : city;
}

function trimmedEnd(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === ',') end -= 1;
  return text.slice(0, end);
}

/** @param read reads a row; it returns undefined for a faulty one, which it has reported */
async function readRows<Value>(
  file: SdnFile,
  pieces: Pieces,
  columns: number,
  read: (
    cell: (index: number) => string,
    tell: (path: string, message: string) => void,
  ) => { readonly value: Value | undefined } | undefined,
): Promise<SdnRows<Value>> {
  const byNumber = new Map<string, SdnDetail<Value>[]>();
  const faults: ListFault[] = [];
  let rows = 0;
  for await (const record of csvRecords(textOf(pieces), columns)) {
    rows += 1;
    const { line } = record;
    const row = rowOf(record, { columns, of: 'such a file' });
    if ('fault' in row) {
      faults.push({ ...row.fault, file });
      continue;
    }
    faults.push(...row.faults.map((fault) => ({ ...fault, file })));
    const cell = (index: number): string => row.cells[index] ?? '';
    const tell = (path: string, message: string): void => void faults.push({ file, line, path, message });
    const number = sdnText(cell(0));
    if (!isSdnNumber(number)) {
      tell('ent_num', 'is no number; left out');
      continue;
    }
    const said = read(cell, tell);
    if (said === undefined) continue;
    const own = byNumber.get(number);
    if (own) own.push({ line, ...said });
    else byNumber.set(number, [{ line, ...said }]);
  }
  return { file, rows, byNumber, faults };
}

/** A fault for each row that names a number which sdn.csv has not, in the order of their lines. */
export function orphansOf(
  { file, byNumber }: SdnRows<unknown>,
  numbers: ReadonlySet<string>,
): readonly ListFault[] {
  return [...byNumber]
    .flatMap(([number, details]) =>
      numbers.has(number)
        ? []
        : details.map(({ line }) => ({
            file,
            line,
            path: 'ent_num',
            message: `sdn.csv has no ${number}; left out`,
          })),
    )
    .toSorted((a, b) => a.line - b.line);
}

/** The values of the rows of a number, in the order of the file. */
export const saidOf = <Value>(rows: SdnRows<Value> | undefined, number: string): Value[] =>
  (rows?.byNumber.get(number) ?? []).flatMap(({ value }) => (value === undefined ? [] : [value]));
