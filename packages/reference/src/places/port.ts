export type PortMode = 'vessel' | 'air';

export type Port = {
  /** UN/LOCODE, five characters. */
  readonly code: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly name: string;
  readonly modes: readonly PortMode[];
  /** Census Schedule K code, five digits; absent if no trustworthy source was found. */
  readonly scheduleK?: string;
  readonly scheduleKDoubtful?: true;
  readonly note?: string;
};

export type UsPort = Omit<Port, 'scheduleK' | 'scheduleKDoubtful'> & {
  /** Census Schedule D code, four digits; one place may have one for sea and one for air. */
  readonly scheduleD: string;
  readonly iata?: string;
  /** True if the Schedule D code is general knowledge. */
  readonly unverified?: true;
};
