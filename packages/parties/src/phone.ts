import { isOneCharacter } from './identifier.js';

/**
 * A phone number in the form `+13055550134`: prefixes for dialing abroad (`011`, `00`) and trunk zeros gone,
 * extensions too, of several the first. Ten digits are North American, which covers the United States and most of the
 * Caribbean (NANP), unless they cannot be. A local number needs to know its country. Undefined for fewer than seven digits
 * and for one digit repeated.
 * @param country ISO 3166-1 alpha-2 of the party
 */
export function normalizePhone(phone: string, country?: string): string | undefined {
  const text = PLAIN.test(phone) ? phone : firstOf(phone);
  const digits = text.replace(/\D/g, '');
  if (digits.length < 7 || isOneCharacter(digits)) return undefined;
  if (text.trimStart().startsWith('+')) return `+${withoutTrunk(digits)}`;
  if (digits.length === 10 && isNorthAmerican(digits, country)) return `+1${digits}`;
  if (digits.length > 11 && ABROAD.test(digits)) return `+${withoutTrunk(digits.replace(ABROAD, ''))}`;
  return `+${withoutTrunk(national(digits, country) ?? digits)}`;
}

/** Nothing but one number. */
const PLAIN = /^[\d+() .-]{7,20}$/;
/** `305-555-0134 / 305-555-0135`, `305-555-0134 ext. 12`. */
const firstOf = (phone: string): string => {
  const end = phone.slice(LEAST_BEFORE).search(/[/;,|#]|\b(?:or|ou|o|ext|poste)\b|x\s*\d/i);
  return end === -1 ? phone : phone.slice(0, LEAST_BEFORE + end);
};

/** Characters that the first number has at least. */
const LEAST_BEFORE = 7;

/** Dials abroad: `011` from the United States, `00` from most other countries. */
const ABROAD = /^(?:011|00)/;

interface Plan {
  /** Calling code, with the area code where the country has one of its own. */
  readonly code: string;
  /** Digits of a number as it is dialed at home. */
  readonly digits: readonly number[];
}

const island = (area: string): Plan => ({ code: `1${area}`, digits: [7] });
const french = (code: string): Plan => ({ code, digits: [9] });

/** Countries whose local numbers tell where they are once the country is known; the Dominican Republic has three areas. */
const plans: ReadonlyMap<string, Plan> = new Map(
  Object.entries({
    AG: island('268'),
    AI: island('264'),
    AW: { code: '297', digits: [7] },
    BB: island('246'),
    BL: french('590'),
    BM: island('441'),
    BQ: { code: '599', digits: [7] },
    BS: island('242'),
    BZ: { code: '501', digits: [7] },
    CU: { code: '53', digits: [8] },
    CW: { code: '599', digits: [7, 8] },
    DM: island('767'),
    GD: island('473'),
    GF: french('594'),
    GP: french('590'),
    GY: { code: '592', digits: [7] },
    HT: { code: '509', digits: [8] },
    JM: island('876'),
    KN: island('869'),
    KY: island('345'),
    LC: island('758'),
    MF: french('590'),
    MQ: french('596'),
    MS: island('664'),
    SR: { code: '597', digits: [6, 7] },
    SX: island('721'),
    TC: island('649'),
    TT: island('868'),
    VC: island('784'),
    VG: island('284'),
    VI: island('340'),
  }),
);

/** French numbers within their territory: the trunk zero, then the territory's own two digits. */
const FRENCH = /^0([5-7]9[046])(?=\d{6}$)/;

/** An area code begins with 2 to 9; the calling codes of Guyana, Suriname and Aruba are none. */
function isNorthAmerican(digits: string, country: string | undefined): boolean {
  if (digits.charCodeAt(0) < 0x32 || /^(?:592|597|297)/.test(digits)) return false;
  const plan = country === undefined ? undefined : plans.get(country);
  return plan === undefined || !digits.startsWith(plan.code);
}

function national(digits: string, country: string | undefined): string | undefined {
  // 0590 and 0690 are Guadeloupe's, 0594 and 0694 French Guiana's, 0596 and 0696 Martinique's: +590, +594, +596.
  const territory = FRENCH.exec(digits)?.[1];
  if (territory !== undefined) return `59${territory.charAt(2)}${digits.slice(1)}`;
  const plan = country === undefined ? undefined : plans.get(country);
  return plan?.digits.includes(digits.length) === true ? `${plan.code}${digits}` : undefined;
}

/** `+590 (0)690 12 34 56`: the zero is dialed at home only. */
const TRUNK = /^(590|594|596|597)0/;
const withoutTrunk = (digits: string): string =>
  digits.charCodeAt(0) === 0x35 ? digits.replace(TRUNK, '$1') : digits;
