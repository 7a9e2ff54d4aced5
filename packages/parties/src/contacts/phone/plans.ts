/** Area codes of the islands that have one of their own: seven digits are a whole number there. */
const islands: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AG: '268',
    AI: '264',
    BB: '246',
    BM: '441',
    BS: '242',
    DM: '767',
    GD: '473',
    // Since 2018 there is 658, too, under which all ten digits are dialed.
    JM: '876',
    KN: '869',
    KY: '345',
    LC: '758',
    MS: '664',
    SX: '721',
    TC: '649',
    TT: '868',
    VC: '784',
    VG: '284',
    VI: '340',
  }),
);

/** Countries with several areas: seven digits alone are ambiguous. */
const ofSeveralAreas = ['US', 'CA', 'DO', 'PR', 'GU', 'AS', 'MP'];

const northAmerica: ReadonlySet<string> = new Set([...islands.keys(), ...ofSeveralAreas]);

/** Whether numbers of a country are North American (NANP): ten digits, dialed with `1` before them from abroad. */
export const isNorthAmerica = (country: string): boolean => northAmerica.has(country);

/** The area that seven digits belong to; undefined where the country has several. */
export const areaOf = (country: string): string | undefined => islands.get(country);

interface Plan {
  /** Calling code. */
  readonly code: string;
  /** Numbers without the calling code. */
  readonly national: RegExp;
}

const french = (code: string, national: RegExp): Plan => ({ code, national });
const guadeloupe = french('590', /^[56]9\d{7}$/);

/**
 * The usual numbers of the rest of the region. libphonenumber reads the numbers that match in the same way, which a
 * test checks by the thousand; it takes a hundred times as long, and half of all parties have such a number.
 */
const plans: ReadonlyMap<string, Plan> = new Map(
  Object.entries({
    AW: { code: '297', national: /^[25-79]\d{6}$/ },
    BL: guadeloupe,
    BQ: { code: '599', national: /^(?:[34]1|7\d)\d{5}$/ },
    BZ: { code: '501', national: /^[2-8]\d{6}$/ },
    CU: { code: '53', national: /^[5-7]\d{7}$/ },
    CW: { code: '599', national: /^9[4-8]\d{6}$/ },
    GF: french('594', /^(?:59\d{7}|694\d{6})$/),
    GP: guadeloupe,
    GY: { code: '592', national: /^[2-8]\d{6}$/ },
    HT: { code: '509', national: /^[2-589]\d{7}$/ },
    MF: guadeloupe,
    MQ: french('596', /^[56]9\d{7}$/),
    SR: { code: '597', national: /^(?:[2-5]\d{5}|[6-9]\d{6})$/ },
  }),
);

const byCode: readonly Plan[] = [...new Set(plans.values())];

/** A number of nothing but digits as a country's own, in the form `+50937123456`; undefined where it is not a usual one. */
export function usualNational(digits: string, country: string): string | undefined {
  const plan = plans.get(country);
  return plan?.national.test(digits) === true ? `+${plan.code}${digits}` : undefined;
}

/** Whether digits are a usual number of the region with its calling code. */
export const isUsualAbroad = (digits: string): boolean =>
  byCode.some(({ code, national }) => digits.startsWith(code) && national.test(digits.slice(code.length)));

/** The countries in which `0590`, `0594` and `0596` dial the islands and French Guiana: all of France. */
const france: ReadonlySet<string> = new Set(['FR', 'BL', 'GF', 'GP', 'MF', 'MQ', 'PM', 'RE', 'YT']);
const FRENCH = /^0([5-7]9[046])(?=\d{6}$)/;

/**
 * Reads a number of the French plan: `0696 12 34 56` is Martinique's, +596 696123456, wherever in France it is dialed,
 * and where no country is stated.
 */
export function frenchNumber(digits: string, country: string | undefined): string | undefined {
  if (country !== undefined && !france.has(country)) return undefined;
  const territory = FRENCH.exec(digits)?.[1];
  return territory === undefined ? undefined : `59${territory.charAt(2)}${digits.slice(1)}`;
}
