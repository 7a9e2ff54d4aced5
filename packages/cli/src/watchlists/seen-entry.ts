import { watchlistEntrySchema } from '@hammerhead/contracts';
import type { Api } from '../api.js';
import { Failure } from '../failure.js';
import { listPath } from './connection.js';

/** The path of the entry that a command names: a list and the entry's id. */
export function entryPath([list, entry, ...others]: readonly string[]): string {
  if (list === undefined || entry === undefined || others.length > 0)
    throw new Failure('name the list and the id of the entry');
  return listPath(list, entry);
}

/** For `If-Match`: the entry as it stands now, so that a colleague's change at the same moment is not overwritten. */
export async function seenEntry(api: Api, path: string): Promise<string> {
  const { since } = await api.call('GET', path, watchlistEntrySchema);
  return `"${since}"`;
}
