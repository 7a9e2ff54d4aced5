import type { ListFault, ListItem } from './item.js';

/** The most characters of an id, with its number. */
const maxCharacters = 200;

/**
 * Entries each with an id of its own. Of a file that gives ids, the second of two is at fault; of one that does not
 * (or repeats them, as the Consolidated Screening List does), it gets a number: `CAP-15268~2`.
 */
export async function* withDistinctIds(
  items: AsyncIterable<ListItem> | Iterable<ListItem>,
  numbered: boolean,
): AsyncGenerator<ListItem> {
  const taken = new Set<string>();
  /** The last number that an id was given. */
  const numbers = new Map<string, number>();
  for await (const item of items) {
    const { entry, faults, at } = item;
    if (entry === undefined) {
      yield item;
      continue;
    }
    const { id } = entry;
    if (taken.has(id) && !numbered) {
      yield { ...(at === undefined ? {} : { at }), faults: [...faults, twice(id, at)] };
      continue;
    }
    let own = id;
    for (let number = numbers.get(id) ?? 1; taken.has(own); ) {
      number += 1;
      numbers.set(id, number);
      own = `${id.slice(0, maxCharacters - String(number).length - 1).toWellFormed()}~${number}`;
    }
    taken.add(own);
    yield own === id ? item : { ...item, entry: { ...entry, id: own } };
  }
}

const twice = (id: string, at: ListItem['at']): ListFault => ({
  ...(at?.line === undefined ? {} : { line: at.line }),
  path: 'id',
  message: `${at === undefined || at.path === '' ? '' : `${at.path}: `}${id} stands twice; the second is left out`,
});
