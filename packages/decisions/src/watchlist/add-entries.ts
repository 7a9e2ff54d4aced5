import type { Actor } from '@hammerhead/contracts';
import { type IncomingEntry, type Transaction, watchlists } from '@hammerhead/storage';
import { type EditedList, type EditRefused, lockForEdit, publishEdit } from './edit.js';

/** Adds entries to a list. Of two who add at the same time, both stand; an id that stands already is not added again. */
export async function addEntries(
  tx: Transaction,
  actor: Actor,
  {
    watchlist,
    entries,
    reason,
    now,
  }: {
    /** Name or id of the list. */
    readonly watchlist: string;
    readonly entries: readonly IncomingEntry[];
    readonly reason?: string | undefined;
    readonly now: Date;
  },
): Promise<EditedList | EditRefused | { readonly outcome: 'entry_stands'; readonly ids: readonly string[] }> {
  const list = await lockForEdit(tx, watchlist);
  if (list.outcome !== 'editable') return list;
  const ids = await watchlists.findStanding(
    tx,
    list.id,
    entries.map(({ id }) => id),
  );
  if (ids.length > 0) return { outcome: 'entry_stands', ids };
  return publishEdit(tx, actor, list, { ended: [], begun: entries, reason, now });
}
