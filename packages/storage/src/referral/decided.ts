/** SQL: a decision `d` is about the referral with this id. Said as the index of them says it, or it could not be used. */
export const isAbout = (referral: string): string =>
  `d.kind in ('disposition', 'reopening') and d.body ->> 'referral' = ${referral}`;
