import { type Dated, inForce } from '../commodity/dated.js';

export type RegimeCode = 'shotgunsOnly1999' | 'ear2020' | 'pause2023' | 'interim2024' | 'final2025';

export type Regime = Dated & { readonly code: RegimeCode; readonly summary: string };

/** The laws on firearms exports, by the days they were in force; they overlap. */
export const regimes: readonly Regime[] = [
  {
    code: 'shotgunsOnly1999',
    from: '1999-04-13',
    to: '2020-03-08',
    summary: 'BIS only long-barrel shotguns (0A984-0A987); rifles/pistols USML Cat I (State)',
  },
  {
    code: 'ear2020',
    from: '2020-03-09',
    to: '2024-05-29',
    summary:
      '85 FR 4136: 0A501-0A505,0A602 created; FC column covers OAS; EEI for every 0A501.a/.b, short shotgun, 0A505 (not .c) regardless of value. The regime of Operation Hammerhead (September 2023).',
  },
  {
    code: 'pause2023',
    from: '2023-10-27',
    to: '2024-05-30',
    summary: 'BIS pause on new firearms licenses (non-government end users, most destinations)',
  },
  {
    code: 'interim2024',
    from: '2024-05-30',
    to: '2025-09-29',
    summary:
      "89 FR 34680 IFR: new ECCNs 0A506-0A509; presumption of denial for non-government end users in 36 'high-risk' destinations (Caribbean: BS BZ DO GY JM SR TT); 1-year licenses; item-paragraph text must be first in EEI description; CARICOM limits in LVS/BAG",
  },
  {
    code: 'final2025',
    from: '2025-09-30',
    summary:
      '90 FR 47170 final rule: IFR rescinded except new ECCNs kept; high-risk list, purchase-order/ID documents, congressional notification removed; 4-year validity back; pistols/rifles/short shotguns still need a license worldwide',
  },
];

/** Returns every regime in force on a day (`YYYY-MM-DD`), the oldest first. */
export const regimesOn = (day: string): readonly RegimeCode[] =>
  regimes.filter((regime) => inForce(regime, day)).map(({ code }) => code);
