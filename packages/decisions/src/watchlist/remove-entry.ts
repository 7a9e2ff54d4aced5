import type { Actor } from '@hammerhead/contracts';
import { type StoredEntry, type Transaction, watchlists } from '@hammerhead/storage';
import type { EntryRefused, EntryToEdit } from './change-entry.js';
import { type EditedList, lockForEdit, publishEdit } from './edit.js';

/** Removes an entry: from the next version on it is not on the list any more. Earlier versions still have it. */
export async function removeEntry(
  tx: Transaction,
  actor: Actor,
  { watchlist, entry, hasSeen, reason, now }: EntryToEdit,
): Promise<(EditedList & { readonly removed: StoredEntry }) | EntryRefused> {
  const list = await lockForEdit(tx, watchlist);
  if (list.outcome !== 'editable') return list;
  const removed = await watchlists.findEntryIn(tx, list.id, entry, list.state.version);
  if (removed === null) return { outcome: 'no_such_entry' };
  if (!hasSeen(removed.since)) return { outcome: 'entry_stale', since: removed.since };
  return { ...(await publishEdit(tx, actor, list, { ended: [entry], begun: [], reason, now })), removed };
}
