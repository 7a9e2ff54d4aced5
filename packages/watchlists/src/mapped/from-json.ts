import { withDistinctIds } from '../distinct-ids.js';
import { BrokenList, type ListItem } from '../item.js';
import { firstObjects, isNoText, isObject, jsonItems, textValues } from '../text/json.js';
import type { JsonPart } from '../text/json-split.js';
import { type ColumnMap, columnsOf, isUsual, usualMap } from './column-map.js';
import { entryFrom } from './entry-from.js';
import type { UnusedColumns } from './unused-columns.js';

/**
 * An array of plain objects; a column is a key, or a path of keys with dots.
 * @param path of the array in its document
 */
export function readMappedJson(
  objects: JsonPart[],
  path: string,
  given: ColumnMap | undefined,
  today: string | undefined,
  unused: UnusedColumns,
): AsyncGenerator<ListItem> {
  const keys = new UsualKeys();
  for (const object of firstObjects(objects)) keys.add(object);
  const first = given ?? keys.map;
  if (first === undefined)
    throw new BrokenList('no key that holds names, by the usual names; say which with a column map', {
      path,
    });
  const read = (object: unknown, at: string): ListItem => {
    if (!isObject(object)) return { faults: [{ path: at, message: 'is no object; left out' }] };
    if (given === undefined) keys.add(object);
    const map = given ?? keys.map ?? first;
    const used = columnsOf(map);
    unused.add(Object.keys(object), used);
    const item = entryFrom(map, (column) => textValues(valueAt(object, column)), { path: `${at}.` }, today);
    const unread = used
      .filter((column) => isNoText(valueAt(object, column)))
      .map((column) => ({ path: `${at}.${column}`, message: 'holds what is no text; read without it' }));
    return unread.length === 0 ? item : { ...item, faults: [...unread, ...item.faults] };
  };
  return withDistinctIds(jsonItems(objects, path, read), first.id === undefined);
}

/** The usual names among the keys of objects, which need not all have the same. */
class UsualKeys {
  readonly #known = new Set<string>();
  map: ColumnMap | undefined;

  add(object: Readonly<Record<string, unknown>>): void {
    const before = this.#known.size;
    for (const key of Object.keys(object)) if (isUsual(key)) this.#known.add(key);
    if (this.#known.size > before) this.map = usualMap([...this.#known]);
  }
}

function valueAt(object: Readonly<Record<string, unknown>>, column: string): unknown {
  if (Object.hasOwn(object, column)) return object[column];
  let value: unknown = object;
  for (const key of column.split('.'))
    value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}
