import type { WatchlistChange } from '@hammerhead/contracts';
import { type Queryable, watchlists } from '@hammerhead/storage';
import type { ListFault } from '@hammerhead/watchlists';
import { findList } from './find-list.js';
import { storedEntryOut, watchlistOut } from './present.js';

/** Presents a list after its entries were edited, with those that were added or changed. */
export async function changeOut(
  db: Queryable,
  listId: string,
  {
    outcome,
    version,
    entryIds,
    faults,
  }: Pick<WatchlistChange, 'outcome'> & {
    readonly version: number;
    readonly entryIds: readonly string[];
    readonly faults: readonly ListFault[];
  },
): Promise<WatchlistChange> {
  const list = await findList(db, listId);
  const rows = await watchlists.findEntriesIn(db, listId, entryIds, version);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    outcome,
    watchlist: watchlistOut(list),
    entries: entryIds.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : storedEntryOut(row);
    }),
    faults: faults.map(({ path, message }) => ({ line: null, path, message })),
  };
}
