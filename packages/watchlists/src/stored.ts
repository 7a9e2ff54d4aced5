import type { ListEntry } from './list-entry.js';

/** The text under which an entry is stored: canonical, so that equal entries have equal texts. */
export const entryText = (entry: ListEntry): string => JSON.stringify(entry);

/** Reads back what `entryText` wrote. It is not validated again: the log is trusted. */
export function storedEntry(text: string): ListEntry;
export function storedEntry(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}
