/**
 * Whose views are compared. They speak for one country, for many, and for a US state, whose officers are not federal;
 * each has releases of its own.
 */
export const partners = {
  jamaica: { role: 'partner', agency: 'JCA', countries: ['JM'] },
  trinidad: { role: 'partner', agency: 'TTCED', countries: ['TT'] },
  gunUnit: { role: 'partner', agency: 'IMPACS CGIU', countries: ['BB', 'JM', 'LC', 'TT'] },
  florida: { role: 'partner', agency: 'FDLE', countries: ['US'] },
} as const;
export type PartnerName = keyof typeof partners;

/** Whose doings are the secret, beside those of US officers: never compared. */
export const others = {
  barbados: { role: 'partner', agency: 'BCED', countries: ['BB'] },
  guyana: { role: 'partner', agency: 'GRA', countries: ['GY'] },
  colleague: { role: 'supervisor', agency: 'HSI' },
} as const;
export type OtherName = keyof typeof others;

const isPartner = (name: string): name is PartnerName => Object.hasOwn(partners, name);
export const partnerNames = Object.keys(partners).filter(isPartner);

/** Officers of the United States, and the feed, by the role of their token. */
export type UsName = 'feed' | 'analyst' | 'investigator' | 'supervisor' | 'auditor' | 'admin';
export type PersonName = PartnerName | OtherName | UsName;
