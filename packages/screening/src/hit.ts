import type { ListWeight } from './worth/list-weight.js';

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
  /**
   * Of a name: how telling it is that it agrees, −log₁₀ of the share of names that would, in hundredths (`worthOf`).
   * Absent in assessments that were made before it was told, and of anything but a name.
   */
  readonly telling?: number;
  /** The same in words, for people. */
  readonly worth?: string;
  /** How much it means to be on this list. */
  readonly weight?: ListWeight;
  /** Of a name: whether what the party is said to be is what the entry is said to be. */
  readonly kind?: 'agrees' | 'differs' | 'unknown';
  readonly handling?: string;
  /** The party as the EEI names it: confidential, 15 CFR 30.60. */
  readonly eei?: boolean;
}

/** A version of a list that parties were compared with. */
export interface ComparedList {
  readonly list: string;
  readonly version: number;
  /** It was older than its limit when the manifest was accepted. */
  readonly stale?: true;
  /** Age at acceptance and limit, in days, for the sentence; of a stale one. */
  readonly ageDays?: number;
  readonly limitDays?: number;
}

/** What comparing everyone on a shipment with the lists in force told: plain JSON, stored with the assessment. */
export interface Screened {
  readonly versions: readonly ComparedList[];
  readonly hits: readonly ListHit[];
}
