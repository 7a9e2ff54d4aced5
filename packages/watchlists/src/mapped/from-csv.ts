import { withDistinctIds } from '../distinct-ids.js';
import { BrokenList, type ListItem } from '../item.js';
import type { CsvRecord } from '../text/csv.js';
import { csvItems, separatorHint } from '../text/csv-rows.js';
import { textValues } from '../text/json.js';
import { type ColumnMap, columnsOf, usualMap } from './column-map.js';
import { entryFrom } from './entry-from.js';
import type { UnusedColumns } from './unused-columns.js';

/** A plain CSV file with a header; without a map, its columns have the usual names. */
export async function* readMappedCsv(
  records: AsyncGenerator<CsvRecord>,
  given: ColumnMap | undefined,
  today: string | undefined,
  unused: UnusedColumns,
): AsyncGenerator<ListItem> {
  const header = await records.next();
  if (header.done === true) throw new BrokenList('the file is empty');
  const { line: first, cells } = header.value;
  const columns = cells.map((cell) => cell.trim());
  const map = given ?? usualMap(columns);
  if (map === undefined)
    throw new BrokenList(
      `no column that holds names, by the usual names${separatorHint(columns)}; say which with a column map`,
      { line: first },
    );
  const used = columnsOf(map);
  const missing = used.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new BrokenList(`no column ${missing.join(', ')}${separatorHint(columns)}`, { line: first });
  const twice = used.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice.length > 0) throw new BrokenList(`column ${twice.join(', ')} stands twice`, { line: first });
  unused.add(columns, used);
  const places = new Map(used.map((column) => [column, columns.indexOf(column)]));
  const read = (values: readonly string[], line: number): ListItem =>
    entryFrom(map, (column) => textValues(values[places.get(column) ?? -1]), { line, path: '' }, today);
  yield* withDistinctIds(
    csvItems(records, { columns: columns.length, of: 'the header' }, read, true),
    map.id === undefined,
  );
}
