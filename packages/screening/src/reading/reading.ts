import type { Manner } from '../name/prepare.js';

/** One way to read the name of a party: a name that may be compared. */
export interface Reading extends Manner {
  readonly text: string;
  /** What was read differently from how it is written, in a few words each. */
  readonly notes: readonly string[];
}
