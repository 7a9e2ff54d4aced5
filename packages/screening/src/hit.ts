import type { ListWeight } from './worth/list-weight.js';

/** A party on a shipment that may be an entry of a list: plain JSON, stored with the assessment. */
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
   * For a name: how telling the agreement is, −log₁₀ of the share of names that would agree so, in hundredths
   * (`worthOf`). Absent in assessments made before it was computed, and for anything but a name.
   */
  readonly telling?: number;
  /** The same in words, for people. */
  readonly worth?: string;
  /** How much it matters to be on this list. */
  readonly weight?: ListWeight;
  /** For a name: whether the stated kind of the party and that of the entry agree. */
  readonly kind?: 'agrees' | 'differs' | 'unknown';
  readonly handling?: string;
  /** What the entry says for people to read, which is compared with nothing: remarks up to some length. */
  readonly datesOfBirth?: readonly string[];
  readonly remarks?: string;
  /** The party as the EEI names it: confidential, 15 CFR 30.60. */
  readonly eei?: boolean;
}

/** A version of a list that parties were compared with. */
export interface ComparedList {
  readonly list: string;
  readonly version: number;
  /** It was older than its limit when the manifest was accepted. */
  readonly stale?: true;
  /** For a stale list: its age at acceptance and its limit, in days. */
  readonly ageDays?: number;
  readonly limitDays?: number;
}

/**
 * The result of screening everyone on a shipment against the lists in force: plain JSON, stored with the assessment.
 */
export interface Screened {
  readonly versions: readonly ComparedList[];
  readonly hits: readonly ListHit[];
}
