import { createReadStream } from 'node:fs';
import { gunzipMembers } from '@hammerhead/gzip';
import type { ListEntry } from '@hammerhead/screening';
import { BrokenList, openList } from '@hammerhead/watchlists';
import { Failure, reasonOf } from '../failure.js';

const GZIP = /\.gz$/i;

/** Reads a list file whole, plain or gzip. Records with faults are left out, as they are when it is imported. */
export async function readEntries(file: string): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  const bytes = createReadStream(file);
  try {
    const { items } = await openList(GZIP.test(file) ? bytes.pipe(gunzipMembers()) : bytes);
    for await (const { entry } of items) if (entry !== undefined) entries.push(entry);
  } catch (error) {
    if (error instanceof BrokenList) {
      throw new Failure(`${file}:${error.line === undefined ? '' : `${error.line}:`} ${error.message}`);
    }
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}`);
  } finally {
    bytes.destroy();
  }
  if (entries.length === 0) throw new Failure(`${file} holds no entries`);
  return entries;
}
