/**
 * SQL: a decision `d` is about the referral with this id. A legal hold is not: it changes nothing of what it keeps, and who
 * works a referral need not know of it. (The first ones named the referral in their bodies.) It repeats the expression of
 * the index, which could not be used otherwise.
 */
export const isAbout = (referral: string): string =>
  `d.body ->> 'referral' = ${referral} and d.kind not in ('legal_hold_placed', 'legal_hold_lifted')`;
