import type { ListEntry } from '@hammerhead/contracts';

/** The files that accompany sdn.csv. */
export type SdnFile = 'alt' | 'add' | 'comments';

/** A fault of one record of a list file. */
export interface ListFault {
  /** The line in the file, from 1 (the last of a record with several); absent in JSON. */
  readonly line?: number;
  /** Column, or path within the document. */
  readonly path: string;
  /** Also says what became of the record: left out, or read without the faulty part. */
  readonly message: string;
  /** The file beside sdn.csv that has it; the list file itself, where it is absent. */
  readonly file?: SdnFile;
}

/** One record of a list file: an entry, faults, or an entry that was read without what is wrong. */
export interface ListItem {
  readonly entry?: ListEntry;
  readonly faults: readonly ListFault[];
  /** The place of the record: a line, or a path within the document. */
  readonly at?: { readonly line?: number; readonly path: string };
  /** Whether it is a fault of the list itself, or of an accompanying file, and not of a record. */
  readonly isAboutList?: true;
}

/**
 * The counts of a reader so far. Nothing is lost silently: `rows = entries + leftOut`, and there is at least one fault
 * for each row that was left out.
 */
export interface ListTally {
  /** The records of the file: lines of a CSV without its header and empty ones, or members of a JSON list. */
  readonly rows: number;
  readonly entries: number;
  /** The rows that gave no entry. */
  readonly leftOut: number;
  /** The number of faults: of rows left out, of entries read without a value, and of the list itself. */
  readonly faults: number;
}

/** The most records of a list; the largest public ones have a tenth of that. */
export const mostRecords = 300_000;

export const tooMany = (limit: number): string => `a list may have ${limit.toLocaleString('en-US')} records`;

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
