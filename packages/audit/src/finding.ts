/**
 * What is wrong with the record. `altered`, `deleted`, `inserted`: entries of the chain. `rewritten`: the chain holds
 * together and is not the one that was signed. `cut_off`: it ends before a checkpoint. `decision`: the log of decisions
 * is not what the audit recorded of it. `row`: a note, hold, exam or referral is not what the log says. `head`: the stored end is not that of the entries. `checkpoint`: a checkpoint is
 * not what was signed, or by nobody known.
 */
export const findingKinds = [
  'altered',
  'deleted',
  'inserted',
  'rewritten',
  'cut_off',
  'decision',
  'row',
  'head',
  'checkpoint',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** The number of the first entry that cannot be relied on. */
  readonly place: number;
  /** A sentence for people. */
  readonly reason: string;
}

export const finding = (kind: FindingKind, place: number, reason: string): Finding => ({
  kind,
  place,
  reason,
});

/** `entry 7 is`, `entries 7 to 9 are`. */
export const entriesAre = (first: number, last: number): string =>
  first === last ? `entry ${first} is` : `entries ${first} to ${last} are`;
