import { withDistinctIds } from '../distinct-ids.js';
import { BrokenList, type ListItem } from '../item.js';
import type { CsvRecord } from '../text/csv.js';
import { textValues } from '../text/json.js';
import { type ColumnMap, columnsOf, usualMap } from './column-map.js';
import { entryFrom } from './entry-from.js';

/** A plain CSV file with a header; without a map, its columns have the usual names. */
export async function* readMappedCsv(
  records: AsyncGenerator<CsvRecord>,
  given: ColumnMap | undefined,
  today: string | undefined,
): AsyncGenerator<ListItem> {
  const header = await records.next();
  if (header.done === true) throw new BrokenList('the file is empty');
  const { line: first, cells } = header.value;
  const columns = cells.map((cell) => cell.trim());
  const map = given ?? usualMap(columns);
  if (map === undefined)
    throw new BrokenList('no column that holds names, by the usual names; say which with a column map', {
      line: first,
    });
  const missing = columnsOf(map).filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new BrokenList(`no column ${missing.join(', ')}`, { line: first });
  async function* items(known: ColumnMap): AsyncGenerator<ListItem> {
    for await (const { line, cells: values } of records) {
      if (values.length > columns.length) {
        const message = `${values.length} cells where the header has ${columns.length}; left out`;
        yield { faults: [{ line, path: '', message }] };
      } else
        yield entryFrom(
          known,
          (column) => textValues(values[columns.indexOf(column)]),
          { line, path: '' },
          today,
        );
    }
  }
  yield* withDistinctIds(items(map), map.id === undefined);
}
