/**
 * Hours before an event by which EEI must be filed: 15 CFR 30.4(b). Vessel: before lading; air: before
 * scheduled departure; truck and rail: before the border; mail: before export.
 */
export const filingDeadlineHours = { vessel: 24, air: 2, truck: 1, rail: 2, mail: 2 } as const;

/** Used self-propelled vehicles: 19 CFR 192.2, hours before export. */
export const usedVehicleDeadlineHours = 72;

/** USML goods: 22 CFR 123.22(b)(1), hours before departure. Unverified. */
export const usmlDeadlineHours = { vessel: 24, rail: 24, air: 8, truck: 8 } as const;

/**
 * A Schedule B line up to this value in USD needs no EEI: 15 CFR 30.37(a). Not for licensed goods, those of
 * 15 CFR 758.1(b), ITAR goods and used vehicles, which are always filed: 15 CFR 30.2(a)(1)(iv).
 */
export const eeiThresholdUsd = 2500;
