import type { Manner } from '../name/prepare.js';

/** One way to read the name of a party: a name that may be compared. */
export interface Reading extends Manner {
  readonly text: string;
  /** What was read otherwise than it is written, in sentences of a few words. */
  readonly notes: readonly string[];
}
