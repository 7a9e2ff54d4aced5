/** For how long something is kept. */
export interface Period {
  readonly what: string;
  readonly years: number;
  readonly since: string;
  readonly basis: string;
  /** `YYYY-MM-DD`: by when somebody must look at it again. */
  readonly reviewBy: string;
}

/**
 * The one table of periods. What exporters and carriers must keep themselves is kept as long; nothing here is longer than
 * the agency's own schedule may be, and a schedule that is shorter or longer is entered here.
 */
export const periods = {
  unreferred: {
    what: 'a shipment that was never referred, and its manifest',
    years: 5,
    since: 'departure, or reception where that is later',
    basis: '15 CFR 30.10, 15 CFR 762.6 and 19 CFR 163.4 have its parties keep their records for five years',
    reviewBy: '2027-11-30',
  },
  referred: {
    what: 'a shipment that was referred, and its referrals',
    years: 5,
    since: 'the last closing of a referral, and not before its departure and reception',
    basis: 'the limitation of 28 USC 2462 and 18 USC 3282: five years',
    reviewBy: '2027-11-30',
  },
  disclosed: {
    what: 'a shipment that was released to a partner, with the release, who read it, and what was said about it',
    years: 5,
    since: 'the last time that it was released, read or spoken of',
    basis: '5 USC 552a(c)(2): the accounting of a disclosure is kept for five years after it at least',
    reviewBy: '2027-11-30',
  },
  others: {
    what: 'a submission, a cleared match that was taken back, a changed or removed watchlist entry, a lifted legal hold',
    years: 5,
    since: 'its last transfer, its being taken back, the version that ended it, its lifting',
    basis: 'as long as the shipments that it may have counted for',
    reviewBy: '2027-11-30',
  },
} as const satisfies Record<string, Period>;
