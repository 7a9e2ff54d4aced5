/** A condition of a license exception, and whether the text of the regulation was read for it. */
export type Condition = {
  /** The section of 15 CFR or 22 CFR, or the rule that set it. */
  readonly cite: string;
  /** True if it rests on a summary or on general knowledge. */
  readonly unverified?: true;
};

/** Goods of an entry of the Commerce Control List that an exception can cover, by the value of an order. */
export type ValueLimit = Condition & {
  readonly eccn: string;
  /** The letters of the paragraphs that can be covered; if a filing names none, any of them may be meant. */
  readonly paragraphs: string;
  readonly usd: number;
};

export type LicenseException = {
  /** The license code of AESTIR, appendix F. */
  readonly code: string;
  readonly name: string;
  readonly cite: string;
  /**
   * Which firearms, parts and ammunition it can cover:
   * - `nothing`: it concerns other goods, or none;
   * - `entries`: only the entries (ECCN without paragraph) of `entries`;
   * - `limited`: up to the value that `limits` has for the entry, never a complete firearm or a cartridge;
   * - `any`: all of them, as far as the other conditions hold.
   */
  readonly arms: Condition & { readonly cover: 'nothing' | 'entries' | 'limited' | 'any' };
  readonly entries?: readonly string[];
  readonly limits?: readonly ValueLimit[];
  /** Only for these destinations, ISO 3166-1 alpha-2; absent: any that `not` does not name. */
  readonly only?: Condition & { readonly destinations: readonly string[] };
  /** Not for these destinations. */
  readonly not?: Condition & { readonly destinations: readonly string[] };
  /** Present if it holds only when the ultimate consignee is a government. */
  readonly governments?: Condition;
  /** The most complete firearms in one filing. */
  readonly mostFirearms?: Condition & { readonly count: number };
};

const ear2020 = { cite: '85 FR 4136', unverified: true } as const;
const ear2024 = { cite: '89 FR 34680', unverified: true } as const;

const nothing = (cite: string, unverified?: true) => ({
  cover: 'nothing' as const,
  cite,
  ...(unverified === undefined ? {} : { unverified }),
});

/**
 * License exceptions of 15 CFR 740 and the exemptions of treaties, by what they can cover of firearms. The copy of 15
 * CFR 740.3 that was read is of 2004: there, an exception by value holds for Country Group B and for the net value of
 * the goods of one entry in one order. The figures of the entries come from a summary of 85 FR 4136 by a freight
 * forwarder of firearms (500 USD; parts alone, no receivers but to Canada) and are unverified, like everything that is
 * marked so.
 */
export const licenseExceptions: readonly LicenseException[] = [
  {
    code: 'C35',
    name: 'LVS',
    cite: '15 CFR 740.3',
    arms: { cover: 'limited', ...ear2020 },
    limits: [
      { eccn: '0A501', paragraphs: 'cdxy', usd: 500, ...ear2020 },
      { eccn: '0A502', paragraphs: 'x', usd: 500, ...ear2020 },
      { eccn: '0A504', paragraphs: 'g', usd: 500, ...ear2020 },
      // 3,000 USD for the few parts that 0A018.b had before March 9, 2020.
      { eccn: '0A505', paragraphs: 'x', usd: 500, ...ear2020 },
      { eccn: '0A509', paragraphs: 'x', usd: 500, ...ear2024 },
      { eccn: '0A602', paragraphs: 'xy', usd: 500, ...ear2020 },
      { eccn: '0B501', paragraphs: 'abcdex', usd: 3000, ...ear2020 },
      { eccn: '1A613', paragraphs: 'abcdxy', usd: 1500, cite: '15 CFR 774', unverified: true },
    ],
    not: {
      destinations: 'AM AZ BY CN CU GE IQ IR KG KH KP KZ LA LY MD MM MN MO NI RU SY TJ TM UZ VE VN YE'.split(
        ' ',
      ),
      cite: '15 CFR 740.3(b), Country Group B',
      unverified: true,
    },
  },
  { code: 'C36', name: 'GBS', cite: '15 CFR 740.4', arms: nothing('15 CFR 774, GBS: N/A', true) },
  { code: 'C38', name: 'TSR', cite: '15 CFR 740.6', arms: nothing('15 CFR 740.6, software and technology') },
  {
    code: 'C40',
    name: 'TMP',
    cite: '15 CFR 740.9',
    arms: { cover: 'any', cite: '15 CFR 740.9', unverified: true },
  },
  {
    code: 'C41',
    name: 'RPL',
    cite: '15 CFR 740.10',
    arms: { cover: 'any', cite: '15 CFR 740.10', unverified: true },
  },
  {
    code: 'C42',
    name: 'GOV',
    cite: '15 CFR 740.11',
    arms: { cover: 'any', cite: '15 CFR 740.11', unverified: true },
    governments: { cite: '15 CFR 740.11' },
  },
  { code: 'C43', name: 'GFT', cite: '15 CFR 740.12', arms: nothing('15 CFR 740.12', true) },
  {
    code: 'C44',
    name: 'TSU',
    cite: '15 CFR 740.13',
    arms: nothing('15 CFR 740.13, software and technology'),
  },
  {
    code: 'C45',
    name: 'BAG',
    cite: '15 CFR 740.14',
    arms: { cover: 'entries', cite: '15 CFR 740.14(e)', unverified: true },
    // Semi-automatic firearms moved to entries of their own in 2024.
    entries: ['0A501', '0A502', '0A505', '0A506', '0A507', '0A508', '0A509', '1A005', '1A613'],
    mostFirearms: { count: 3, cite: '15 CFR 740.14(e)', unverified: true },
  },
  {
    code: 'C46',
    name: 'AVS',
    cite: '15 CFR 740.15',
    arms: { cover: 'any', cite: '15 CFR 740.15', unverified: true },
  },
  {
    code: 'C49',
    name: 'TSPA',
    cite: '15 CFR 734.7',
    arms: nothing('15 CFR 734.7, published technology', true),
  },
  { code: 'C50', name: 'ENC', cite: '15 CFR 740.17', arms: nothing('15 CFR 740.17, encryption') },
  {
    code: 'C51',
    name: 'AGR',
    cite: '15 CFR 740.18',
    arms: nothing('15 CFR 740.18, agricultural commodities'),
  },
  { code: 'C53', name: 'APP', cite: '15 CFR 740.7', arms: nothing('15 CFR 740.7, computers') },
  {
    code: 'C57',
    name: 'VEU',
    cite: '15 CFR 748.15',
    arms: nothing('15 CFR 748.15, end users in China and India', true),
  },
  {
    code: 'C58',
    name: 'CCD',
    cite: '15 CFR 740.19',
    arms: nothing('15 CFR 740.19, consumer communications devices'),
  },
  {
    code: 'C59',
    name: 'STA',
    cite: '15 CFR 740.20',
    arms: { cover: 'any', cite: '15 CFR 740.20', unverified: true },
    // Country Groups A:5 and A:6, their overseas departments with them.
    only: {
      destinations:
        'AL AR AT AU BE BG BL CA CH CY CZ DE DK EE ES FI FR GB GF GP GR HR HU IE IL IN IS IT JP KR LT LU LV MF MQ MT MX NL NO NZ PL PT RO SE SG SI SK TR TW ZA'.split(
          ' ',
        ),
      cite: '15 CFR 740.20(c), Country Groups A:5 and A:6',
      unverified: true,
    },
  },
  {
    code: 'C60',
    name: 'DY6',
    cite: '15 CFR 774, paragraphs .y of the 600 series',
    // AESTIR took 0A501 out of this code on June 10, 2020.
    arms: { cover: 'entries', cite: 'AESTIR appendix F' },
    entries: ['0A602', '1A613'],
  },
  {
    code: 'C62',
    name: 'SCP',
    cite: '15 CFR 740.21',
    arms: nothing('15 CFR 740.21, support for the Cuban people'),
  },
  {
    code: 'SCA',
    name: 'Canadian ITAR exemption',
    cite: '22 CFR 126.5',
    arms: { cover: 'any', cite: '22 CFR 126.5', unverified: true },
    only: { destinations: ['CA'], cite: '22 CFR 126.5' },
  },
  {
    code: 'SGB',
    name: 'treaty with the United Kingdom',
    cite: '22 CFR 126.17',
    arms: { cover: 'any', cite: '22 CFR 126.17', unverified: true },
    only: { destinations: ['GB'], cite: '22 CFR 126.17', unverified: true },
  },
  {
    code: 'SAU',
    name: 'treaty with Australia',
    cite: '22 CFR 126.16',
    arms: { cover: 'any', cite: '22 CFR 126.16', unverified: true },
    only: { destinations: ['AU'], cite: '22 CFR 126.16' },
  },
];

/** A destination to which, from a day on, no exception covers arms except those of governments. */
export type Embargo = Condition & { readonly destination: string; readonly from: string };

export const armsEmbargoes: readonly Embargo[] = [
  {
    destination: 'HT',
    from: '2022-10-21',
    cite: 'UNSCR 2653 (2022), 2700 (2023), 2752 (2024); 15 CFR 746.1(b), Country Group D:5',
    unverified: true,
  },
  { destination: 'CU', from: '1996-01-01', cite: '15 CFR 746.2', unverified: true },
];
