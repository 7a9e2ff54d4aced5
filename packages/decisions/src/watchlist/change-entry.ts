import { type Actor, type ListEntry, parseStored } from '@hammerhead/contracts';
import { type IncomingEntry, type Transaction, watchlists } from '@hammerhead/storage';
import { type EditedList, type EditRefused, lockForEdit, publishEdit } from './edit.js';

/** One entry of a list, and what whoever edits it has seen of it. */
export interface EntryToEdit {
  /** Name or id of the list. */
  readonly watchlist: string;
  readonly entry: string;
  /** Whether they have seen the entry as this version of the list brought it. */
  readonly hasSeen: (since: number) => boolean;
  readonly reason?: string | undefined;
  readonly now: Date;
}

/** Why an entry cannot be changed or removed. */
export type EntryRefused =
  | EditRefused
  | { readonly outcome: 'no_such_entry' }
  /** The version that brought the entry as it stands. */
  | { readonly outcome: 'entry_stale'; readonly since: number };

/** Changes an entry; `change` makes the new one of that which stands, or returns what is wrong with it. */
export async function changeEntry<Fault extends { readonly outcome: string }>(
  tx: Transaction,
  actor: Actor,
  { watchlist, entry, hasSeen, reason, now }: EntryToEdit,
  change: (standing: ListEntry) => IncomingEntry | Fault,
): Promise<EditedList | { readonly outcome: 'unchanged'; readonly id: string } | EntryRefused | Fault> {
  const list = await lockForEdit(tx, watchlist);
  if (list.outcome !== 'editable') return list;
  const standing = await watchlists.findEntryIn(tx, list.id, entry, list.state.version);
  if (standing === null) return { outcome: 'no_such_entry' };
  if (!hasSeen(standing.since)) return { outcome: 'entry_stale', since: standing.since };
  const changed = change(parseStored(standing.body));
  if ('outcome' in changed) return changed;
  if (changed.body === standing.body) return { outcome: 'unchanged', id: list.id };
  return publishEdit(tx, actor, list, { ended: [entry], begun: [changed], reason, now });
}
