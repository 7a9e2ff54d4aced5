import { type Actor, listOrigin } from '@hammerhead/contracts';
import {
  type EntryCounts,
  type IncomingEntry,
  type Transaction,
  watchlists,
  type WatchlistState,
} from '@hammerhead/storage';
import { bringIntoForce } from './bring-into-force.js';
import { contentHash } from './content-hash.js';

/** Why entries of a list cannot be added, changed or removed one by one. */
export type EditRefused =
  | { readonly outcome: 'not_found' }
  /** It is compared with nothing. */
  | { readonly outcome: 'retired' }
  /** Its publisher's next file would take the change back. */
  | { readonly outcome: 'published_elsewhere'; readonly format: string };

/** A list whose entries may be edited, locked until the transaction ends. */
export interface EditableList {
  readonly outcome: 'editable';
  readonly id: string;
  readonly name: string;
  readonly state: WatchlistState & { readonly version: number };
}

export interface EditedList {
  readonly outcome: 'published';
  readonly id: string;
  readonly version: number;
  readonly position: number;
}

/** What one edit does to a list. */
export interface ListEdit {
  /** Ids of entries that stand, and stand no longer as they are. */
  readonly ended: readonly string[];
  readonly begun: readonly IncomingEntry[];
  readonly reason: string | undefined;
  readonly now: Date;
}

/** Locks a list, so that those who edit it at the same time come one after the other, and each edit stands. */
export async function lockForEdit(tx: Transaction, nameOrId: string): Promise<EditableList | EditRefused> {
  const found = await watchlists.findId(tx, nameOrId);
  const list = found === null ? null : await watchlists.lock(tx, { id: found });
  if (list === null) return { outcome: 'not_found' };
  const state = await watchlists.findState(tx, list.id);
  const { version, format } = state;
  if (state.latest === 0) return { outcome: 'not_found' };
  if (version === null) return { outcome: 'retired' };
  if (format !== null && listOrigin(format) === 'publisher')
    return { outcome: 'published_elsewhere', format };
  return { outcome: 'editable', ...list, state: { ...state, version } };
}

/**
 * Publishes the next version of a locked list: the one before, but for these entries. All others stand in it without
 * being copied. A list that people keep is issued by each edit of it; a file, when its system issued it.
 */
export async function publishEdit(
  tx: Transaction,
  actor: Actor,
  { id, name, state }: EditableList,
  { ended, begun, reason, now }: ListEdit,
): Promise<EditedList> {
  const version = state.latest + 1;
  const isGone = new Set([...ended, ...begun.map((entry) => entry.id)]);
  const standing = (await watchlists.listHashes(tx, id)).filter((entry) => !isGone.has(entry.id));
  const entries = [...standing, ...begun];
  await watchlists.replaceEntries(tx, id, version, { ended, begun });
  const position = await bringIntoForce(tx, actor, {
    list: { id, name },
    version,
    format: state.format ?? 'entries',
    hash: await contentHash(entries),
    publishedAt: listOrigin(state.format) === 'own' ? now : (state.publishedAt ?? now),
    maxAgeDays: state.maxAgeDays,
    inForceBefore: state.version,
    isNew: { entries: entries.length, ...countsOf(ended, begun), byHand: { entryIds: [...isGone], reason } },
  });
  return { outcome: 'published', id, version, position };
}

function countsOf(ended: readonly string[], begun: readonly IncomingEntry[]): EntryCounts {
  const changed = begun.filter(({ id }) => ended.includes(id)).length;
  return { added: begun.length - changed, changed, removed: ended.length - changed };
}
