import type { ListEntry } from '@hammerhead/screening';

/** What is wrong with one record of a list file. */
export interface ListFault {
  /** Line of the file, from 1 (the last of a record that has several); absent in JSON. */
  readonly line?: number;
  /** Column, or path within the document. */
  readonly path: string;
  /** Says also what became of the record: left out, or read without what is wrong. */
  readonly message: string;
}

/** One record of a list file: an entry, faults, or an entry that was read without what is wrong. */
export interface ListItem {
  readonly entry?: ListEntry;
  readonly faults: readonly ListFault[];
}

/** Records that a list may have; the largest public ones have a tenth of that. */
export const mostRecords = 300_000;

/** The file cannot be read to its end, or not at all: nothing of it may be published. */
export class BrokenList extends Error {
  readonly line: number | undefined;
  readonly path: string;

  constructor(message: string, { line, path = '' }: { line?: number | undefined; path?: string } = {}) {
    super(message);
    this.line = line;
    this.path = path;
  }
}
