/**
 * SQL: a decision `d` is about the referral with this id. It repeats the expression of the index, which could not be
 * used otherwise.
 */
export const isAbout = (referral: string): string =>
  `d.kind in ('disposition', 'reopening', 'referral_marked') and d.body ->> 'referral' = ${referral}`;
