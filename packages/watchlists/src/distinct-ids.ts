import type { ListItem } from './item.js';

/**
 * Entries each with an id of its own. Of a file that gives ids, the second of two is at fault; of one that does not
 * (or repeats them, as the Consolidated Screening List does), it gets a number: `CAP-15268~2`.
 */
export async function* withDistinctIds(
  items: AsyncIterable<ListItem> | Iterable<ListItem>,
  numbered: boolean,
): AsyncGenerator<ListItem> {
  const counts = new Map<string, number>();
  for await (const item of items) {
    const { entry, faults } = item;
    if (entry === undefined) {
      yield item;
      continue;
    }
    const count = (counts.get(entry.id) ?? 0) + 1;
    counts.set(entry.id, count);
    if (count === 1) yield item;
    else if (numbered) yield { entry: { ...entry, id: `${entry.id}~${count}` }, faults };
    else
      yield {
        faults: [...faults, { path: 'id', message: `${entry.id} stands twice; the second is left out` }],
      };
  }
}
