/** One entry of a watchlist, whatever format it was read from. */
export interface ListEntry {
  /** Unique within its list. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: 'person' | 'business' | 'vessel' | 'aircraft';
  /** ISO 3166-1 alpha-2, all that the list names for it. */
  readonly countries: readonly string[];
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly {
    readonly lines: readonly string[];
    readonly city?: string;
    readonly country?: string;
  }[];
  /** `YYYY-MM-DD`: not in force from that day on. */
  readonly expiresAt?: string;
  /** How hits are to be handled, as the list says it. */
  readonly handling?: string;
  /** Programs, remarks and the like, for people. */
  readonly remarks?: string;
}
