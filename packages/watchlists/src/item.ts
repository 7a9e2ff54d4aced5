import type { ListEntry } from '@hammerhead/contracts';

/** Files that stand beside sdn.csv. */
export type SdnFile = 'alt' | 'add' | 'comments';

/** What is wrong with one record of a list file. */
export interface ListFault {
  /** Line of the file, from 1 (the last of a record that has several); absent in JSON. */
  readonly line?: number;
  /** Column, or path within the document. */
  readonly path: string;
  /** Says also what became of the record: left out, or read without what is wrong. */
  readonly message: string;
  /** The file beside sdn.csv that has it; the list file itself, where it is absent. */
  readonly file?: SdnFile;
}

/** One record of a list file: an entry, faults, or an entry that was read without what is wrong. */
export interface ListItem {
  readonly entry?: ListEntry;
  readonly faults: readonly ListFault[];
  /** Where the record stands: a line, or a path within the document. */
  readonly at?: { readonly line?: number; readonly path: string };
  /** True of faults of the list itself, or of a file beside it: they are no record. */
  readonly isAboutList?: true;
}

/**
 * What a reader has come by so far. Nothing is lost silently: `rows = entries + leftOut`, and there is at least one
 * fault for each row that was left out.
 */
export interface ListTally {
  /** Records of the file: lines of a CSV beside its header and empty ones, members of a JSON list. */
  readonly rows: number;
  readonly entries: number;
  /** Rows of which no entry came. */
  readonly leftOut: number;
  /** All that is told, of rows left out, of entries read without a value, and of the list itself. */
  readonly faults: number;
}

/** Records that a list may have; the largest public ones have a tenth of that. */
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
