import type { AuditFindingKind } from '@hammerhead/contracts';

export interface Finding {
  readonly kind: AuditFindingKind;
  /** The number of the first entry that cannot be relied on. */
  readonly place: number;
  /** A sentence for people. */
  readonly reason: string;
}

export const finding = (kind: AuditFindingKind, place: number, reason: string): Finding => ({
  kind,
  place,
  reason,
});

/** `entry 7 is`, `entries 7 to 9 are`. */
export const entriesAre = (first: number, last: number): string =>
  first === last ? `entry ${first} is` : `entries ${first} to ${last} are`;
