/** The status of a destination in CARICOM. `signed-pending`: associate by signature, not yet in force. */
export type CaricomStatus = 'full' | 'associate' | 'signed-pending' | 'observer' | 'none';

/**
 * Whether a destination is screened unless an agency decides otherwise: `core` and `extended` are,
 * `transit-origin` (United States territories: ports of export and transit) and `excluded` are not.
 */
export type DestinationScope = 'core' | 'extended' | 'transit-origin' | 'excluded';

export type Destination = {
  /** ISO 3166-1. */
  readonly alpha2: string;
  readonly alpha3: string;
  readonly numeric: string;
  readonly name: string;
  /** Other spellings found on documents, in upper case. */
  readonly aliases: readonly string[];
  readonly caricom: CaricomStatus;
  readonly group:
    | 'caricom'
    | 'caricom-associate'
    | 'hispaniola'
    | 'dutch-caribbean'
    | 'french-caribbean'
    | 'us-territory'
    | 'other';
  readonly scope: DestinationScope;
  /** ISO 4217. */
  readonly currency: string;
  readonly dial: string;
  /** Whether it is a Member State of the OAS: 15 CFR 748.12(a)(2). */
  readonly oasMember: boolean;
  /** Whether it is among the 36 high-risk destinations of 89 FR 34680, in force 2024-05-30 to 2025-09-29. */
  readonly highRisk2024: boolean;
  /** The Census Schedule C country code, if a source confirmed it. */
  readonly scheduleC?: string;
  readonly note?: string;
  /** The part of `note` or of this entry that rests on general knowledge only. */
  readonly unverified?: string;
};
