import type { ListFault, ListItem } from '../item.js';
import { longestRecord } from '../limits.js';
import type { CsvRecord } from './csv.js';

/** The number of cells that a record must have, and what sets it: `the header`. */
export interface Width {
  readonly columns: number;
  readonly of: string;
}

/** A record as its cells are read, with what is wrong with it all the same; or the fault for which it is left out. */
export type Row =
  | { readonly cells: readonly string[]; readonly faults: readonly ListFault[] }
  | { readonly fault: ListFault };

/**
 * Checks the shape of a record. Extra cells are ignored where they are empty. @param mayBeShort whether one with too
 * few cells is read as far as it goes, and reported
 */
export function rowOf(record: CsvRecord, { columns, of }: Width, mayBeShort = false): Row {
  const { line, isStray, isDoubtful, isTooLong } = record;
  const fault = (message: string): ListFault => ({ line, path: '', message });
  if (isTooLong)
    return { fault: fault(`is longer than ${longestRecord.toLocaleString('en-US')} characters; left out`) };
  const cells = record.cells.slice(columns).every((cell) => cell.trim() === '')
    ? record.cells.slice(0, columns)
    : record.cells;
  const number = `${cells.length} cells where ${of} has ${columns}`;
  const why = isStray ? ', and a quote too many or too few' : separatorHint(cells);
  if (cells.length > columns || (cells.length < columns && !mayBeShort))
    return { fault: fault(`${number}${why}; left out`) };
  const faults: ListFault[] = [];
  if (cells.length < columns) faults.push(fault(`${number}${why}; read as far as it goes`));
  else if (isStray) faults.push(fault('has a quote too many or too few; read as it stands'));
  if (isDoubtful)
    faults.push(fault('goes over several lines, each of which looks like a row of its own; read as one'));
  return { cells, faults };
}

/** Guesses the separator of a line that is one cell. */
export function separatorHint([line = '', ...others]: readonly string[]): string {
  if (others.length > 0) return '';
  for (const [mark, name] of [
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ] as const)
    if (line.includes(mark)) return ` (separated by ${name}, not by commas?)`;
  return '';
}

/** One item for each record: what `read` makes of its cells, and what is wrong with its shape. */
export async function* csvItems(
  records: AsyncIterable<CsvRecord>,
  width: Width,
  read: (cells: readonly string[], line: number) => ListItem,
  mayBeShort = false,
): AsyncGenerator<ListItem> {
  for await (const record of records) {
    const at = { line: record.line, path: '' };
    const row = rowOf(record, width, mayBeShort);
    if ('fault' in row) yield { at, faults: [row.fault] };
    else {
      const item = read(row.cells, record.line);
      yield { ...item, at, faults: [...row.faults, ...item.faults] };
    }
  }
}
