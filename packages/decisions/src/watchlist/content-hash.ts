import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { IncomingEntry } from '@hammerhead/storage';

type Hashed = Pick<IncomingEntry, 'id' | 'hash'>;

/** Entries that are sorted, merged or hashed before yielding: a few milliseconds. */
const entriesPerTurn = 2_000;

/** SHA-256 of a list's content, whatever the order of the entries in the file. Others have their turn meanwhile. */
export async function contentHash(entries: readonly Hashed[]): Promise<Buffer> {
  const hash = createHash('sha256');
  const sorted = await inOrder(entries);
  for (let first = 0; first < sorted.length; first += entriesPerTurn) {
    for (const { id, hash: own } of sorted.slice(first, first + entriesPerTurn))
      hash.update(`${id}\0`).update(own);
    await setImmediate();
  }
  return hash.digest();
}

/** Sorts by id, in UTF-16 code units: a merge sort, one run at a time. */
async function inOrder(entries: readonly Hashed[]): Promise<readonly Hashed[]> {
  let runs: (readonly Hashed[])[] = [];
  for (let first = 0; first < entries.length; first += entriesPerTurn) {
    runs.push(entries.slice(first, first + entriesPerTurn).sort((a, b) => (a.id < b.id ? -1 : 1)));
    await setImmediate();
  }
  while (runs.length > 1) {
    const merged: (readonly Hashed[])[] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge(a: readonly Hashed[], b: readonly Hashed[]): Promise<readonly Hashed[]> {
  const merged: Hashed[] = [];
  for (let [i, j] = [0, 0]; ; ) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined && other === undefined) return merged;
    if (other === undefined || (one !== undefined && one.id < other.id)) {
      if (one !== undefined) merged.push(one);
      i += 1;
    } else {
      merged.push(other);
      j += 1;
    }
    if (merged.length % entriesPerTurn === 0) await setImmediate();
  }
}
