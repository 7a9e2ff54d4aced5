/** A party on a shipment that may be one of a list: plain JSON, stored with the assessment. */
export interface ListHit {
  readonly list: string;
  /** Version of the list. */
  readonly version: number;
  readonly entry: string;
  /** What matched, as listed: the entry's name or alias, or its identifier, phone, email or address. */
  readonly listed: string;
  /** The entry's own name, where something else matched and it has one. */
  readonly named?: string;
  /** Role of the party on the shipment, and its name there. */
  readonly role: string;
  readonly name: string;
  /** What the party has in common with the entry. */
  readonly basis: 'name' | 'identifier' | 'phone' | 'email' | 'address';
  /** 0 to 1, calibrated; 1 for anything but a name. */
  readonly score: number;
  readonly country: 'agrees' | 'differs' | 'unknown';
  /** Sentences of a few words, such as `tokens 3 of 3`, `transposed`, `initial M for MARCIA`. */
  readonly because: readonly string[];
  readonly handling?: string;
  /** The party as the EEI names it: confidential, 15 CFR 30.60. */
  readonly eei?: boolean;
}
