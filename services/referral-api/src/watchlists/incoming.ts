import { createHash } from 'node:crypto';
import { type ListEntry, toStored } from '@hammerhead/contracts';
import type { IncomingEntry } from '@hammerhead/storage';

/** The bytes of a SHA-256 that are kept of an entry. */
const hashBytes = 16;

/** An entry as it is stored, with its hash. */
export function incomingEntry(entry: ListEntry): IncomingEntry {
  const body = toStored<ListEntry>(entry);
  return { id: entry.id, body, hash: createHash('sha256').update(body).digest().subarray(0, hashBytes) };
}
