/**
 * SQL: a decision `d` is about the referral with this id, whatever its kind. It repeats the expression of the index, which
 * could not be used otherwise.
 */
export const isAbout = (referral: string): string => `d.body ->> 'referral' = ${referral}`;
