import { withDistinctIds } from '../distinct-ids.js';
import { BrokenList, type ListItem } from '../item.js';
import { isObject, textValues } from '../text/json.js';
import { type ColumnMap, usualMap } from './column-map.js';
import { entryFrom } from './entry-from.js';

/**
 * An array of plain objects; a column is a key, or a path of keys with dots.
 * @param path of the array in its document
 */
export function readMappedJson(
  objects: readonly unknown[],
  path: string,
  given: ColumnMap | undefined,
  today: string | undefined,
): AsyncGenerator<ListItem> {
  const map = given ?? usualMap(Object.keys(objects.find(isObject) ?? {}));
  if (map === undefined)
    throw new BrokenList('no key that holds names, by the usual names; say which with a column map', {
      path,
    });
  const items = objects.map((object, index): ListItem => {
    const at = `${path}[${index}]`;
    if (!isObject(object)) return { faults: [{ path: at, message: 'is no object; left out' }] };
    return entryFrom(map, (column) => textValues(valueAt(object, column)), { path: `${at}.` }, today);
  });
  return withDistinctIds(items, map.id === undefined);
}

function valueAt(object: Readonly<Record<string, unknown>>, column: string): unknown {
  if (Object.hasOwn(object, column)) return object[column];
  let value: unknown = object;
  for (const key of column.split('.'))
    value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}
