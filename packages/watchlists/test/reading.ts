import type { ListEntry } from '@hammerhead/contracts';

import { type ListFault, type ListOptions, openList } from '../src/index.js';

export interface Read {
  readonly format: string;
  readonly entries: readonly ListEntry[];
  readonly faults: readonly ListFault[];
}

/** Reads a text (or bytes) that comes in pieces of `size` bytes. */
export async function read(
  source: string | Uint8Array,
  options: ListOptions = {},
  size = 1_000,
): Promise<Read> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const { format, items } = await openList(pieces(), options);
  const entries: ListEntry[] = [];
  const faults: ListFault[] = [];
  for await (const item of items) {
    if (item.entry) entries.push(item.entry);
    faults.push(...item.faults);
  }
  return { format, entries, faults };
}

/** CSV of cells, each quoted. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
