import { eccnOn } from '../commodity/eccn.js';
import { readEccn } from '../commodity/eccn-code.js';
import { hsLists } from '../commodity/hs.js';
import { hsFamily } from '../commodity/hs-family.js';
import { countryName } from '../places/lookup.js';
import {
  armsEmbargoes,
  type Condition,
  type LicenseException,
  licenseExceptions,
} from './license-exceptions.js';
import { isLicenseNumber } from './license-number.js';
import { isLicense, readLicenseCode } from './licenses.js';

/** What a line of an EEI states about its license. */
export type FiledLine = {
  readonly scheduleB?: string | undefined;
  readonly eccn?: string | undefined;
  readonly licenseCode?: string | undefined;
  readonly licenseNumber?: string | undefined;
  /** US dollars. */
  readonly valueUsd?: number | undefined;
  /** The quantity in the unit of the Schedule B: firearms are counted by number. */
  readonly quantity?: number | undefined;
};

/** The filing that contains a line. */
export type Filing = {
  readonly lines: readonly FiledLine[];
  /** ISO 3166-1 alpha-2. */
  readonly destination: string;
  /** The day of departure, `YYYY-MM-DD`. */
  readonly day: string;
  /** 15 CFR 30.6(a)(28): D, G, R or O. */
  readonly consigneeType?: string | undefined;
};

/** The condition on which an exception fails. */
export type FailedCondition = 'eccn' | 'date' | 'destination' | 'value' | 'quantity' | 'consignee';
export type ExceptionFault = { readonly condition: FailedCondition; readonly why: string };

export type LicenseEvidence = {
  /** Whether the line shows a license, or an exception or exemption that can cover it. */
  readonly held: boolean;
  /** Why the exception that it claims cannot cover it; empty if it claims no exception. */
  readonly faults: readonly ExceptionFault[];
};

const exceptions: ReadonlyMap<string, LicenseException> = new Map(
  licenseExceptions.map((exception) => [exception.code, exception]),
);

/** Entries that the table of exceptions judges: firearms, their parts, sights, ammunition, armaments and armor. */
const judgedEntries = new Set('0A501 0A502 0A504 0A505 0A506 0A507 0A508 0A509 0A602 0B501 1A613'.split(' '));
const gated = hsFamily(hsLists.get('licenseGate') ?? []);
const underArms = (hs: string): boolean => gated.has(hs) || gated.leavesOpen(hs);
/** Complete arms, and cartridges, which are not parts. */
const complete = hsFamily(['9301', '9302', '9303', '930621']);
const firearms = hsFamily(['9301', '9302', '9303']);

const marked = (sentence: string, { cite, unverified }: Condition): string =>
  `${sentence} (${cite}${unverified === true ? ', unverified' : ''})`;

const usd = (amount: number): string => `${amount.toLocaleString('en-US', { maximumFractionDigits: 2 })} USD`;

const sum = (amounts: readonly (number | undefined)[]): number | undefined => {
  let total = 0;
  for (const amount of amounts) {
    if (amount === undefined) return undefined;
    total += amount;
  }
  return Math.round(total * 100) / 100;
};

type Judged = { readonly line: FiledLine; readonly filing: Filing; readonly exception: LicenseException };

/** Returns the lines of the filing under the same exception that `alike` groups with the line. */
const together = ({ filing, exception }: Judged, alike: (line: FiledLine) => boolean): readonly FiledLine[] =>
  filing.lines.filter(
    (line) =>
      line.licenseCode !== undefined && readLicenseCode(line.licenseCode) === exception.code && alike(line),
  );

const entryFaults = ({ line, exception }: Judged, entry: string, paragraph: string): ExceptionFault[] => {
  const { arms, entries, limits } = exception;
  const fault = (why: string): ExceptionFault[] => [{ condition: 'eccn', why }];
  if (arms.cover === 'nothing') return fault(marked(`it covers nothing of ${entry}`, arms));
  if (arms.cover === 'entries')
    return entries?.includes(entry) === true ? [] : fault(marked(`it does not cover ${entry}`, arms));
  if (arms.cover === 'any') return [];
  const limit = limits?.find(({ eccn }) => eccn === entry);
  if (limit === undefined) return fault(marked(`it covers nothing of ${entry}`, arms));
  if (paragraph !== '' && !limit.paragraphs.includes(paragraph))
    return fault(marked(`it does not cover ${entry}.${paragraph}`, limit));
  if (line.scheduleB !== undefined && complete.has(line.scheduleB))
    return fault(marked(`it covers parts of ${entry} alone, no complete firearms or cartridges`, limit));
  return [];
};

const valueFaults = (judged: Judged, entry: string): ExceptionFault[] => {
  const limit = judged.exception.limits?.find(({ eccn }) => eccn === entry);
  if (limit === undefined) return [];
  const fault = (why: string): ExceptionFault[] => [{ condition: 'value', why: marked(why, limit) }];
  const lines = together(judged, ({ eccn }) => eccn !== undefined && readEccn(eccn).entry === entry);
  const value = sum(lines.map(({ valueUsd }) => valueUsd));
  if (value === undefined)
    return fault(`the value of its ${entry} is not stated, the limit is ${usd(limit.usd)}`);
  return value > limit.usd ? fault(`${usd(value)} of ${entry} are above the limit of ${usd(limit.usd)}`) : [];
};

const destinationFaults = ({ filing, exception }: Judged): ExceptionFault[] => {
  const { destination, day } = filing;
  const fault = (condition: Condition, why: string): ExceptionFault[] => [
    { condition: 'destination', why: marked(why, condition) },
  ];
  const { only, not, governments } = exception;
  if (only !== undefined && !only.destinations.includes(destination))
    return fault(only, `it is not for ${countryName(destination)}`);
  if (not?.destinations.includes(destination) === true)
    return fault(not, `it is not for ${countryName(destination)}`);
  const embargo = armsEmbargoes.find((one) => one.destination === destination && one.from <= day);
  return embargo === undefined || governments !== undefined
    ? []
    : fault(embargo, `no exception covers arms for ${countryName(destination)}`);
};

const firearmFaults = (judged: Judged): ExceptionFault[] => {
  const { mostFirearms } = judged.exception;
  if (mostFirearms === undefined) return [];
  let count = 0;
  for (const { quantity = 0 } of together(judged, ({ scheduleB = '' }) => firearms.has(scheduleB)))
    count += quantity;
  return count > mostFirearms.count
    ? [
        {
          condition: 'quantity',
          why: marked(`${count} firearms, at most ${mostFirearms.count} are covered`, mostFirearms),
        },
      ]
    : [];
};

const consigneeFaults = ({ filing, exception: { governments } }: Judged): ExceptionFault[] => {
  const type = filing.consigneeType?.trim().toUpperCase() ?? '';
  return governments === undefined || type === '' || type === 'G'
    ? []
    : [
        {
          condition: 'consignee',
          why: marked(`the ultimate consignee is no government but of type ${type}`, governments),
        },
      ];
};

const faultsOf = (judged: Judged): readonly ExceptionFault[] => {
  const { line, filing, exception } = judged;
  const { entry, paragraph } = readEccn(line.eccn ?? '');
  if (!judgedEntries.has(entry)) {
    if (line.scheduleB === undefined || !underArms(line.scheduleB)) return [];
    const why =
      entry === '' ? 'no ECCN is stated' : `${entry} is no ECCN that needs or has an exception for arms`;
    return [{ condition: 'eccn', why: `${why} (${exception.cite})` }];
  }
  const dated: ExceptionFault[] =
    eccnOn(entry, filing.day) === undefined
      ? [{ condition: 'date', why: `${entry} was not in force on ${filing.day}` }]
      : [];
  return [
    ...entryFaults(judged, entry, paragraph),
    ...dated,
    ...destinationFaults(judged),
    ...valueFaults(judged, entry),
    ...firearmFaults(judged),
    ...consigneeFaults(judged),
  ];
};

const held: LicenseEvidence = { held: true, faults: [] };
const notHeld: LicenseEvidence = { held: false, faults: [] };

/**
 * Whether a line of an EEI shows a license: the number of one, the code of one, or the code of an exception or
 * exemption that can cover its ECCN, value, destination and day. Goods that are neither of a controlled entry of this
 * field nor under a heading of arms are not judged: for them, a code counts as it is.
 */
export const licenseEvidence = (line: FiledLine, filing: Filing): LicenseEvidence => {
  if (line.licenseNumber !== undefined && isLicenseNumber(line.licenseNumber)) return held;
  if (line.licenseCode === undefined || !isLicense(line.licenseCode)) return notHeld;
  const exception = exceptions.get(readLicenseCode(line.licenseCode));
  if (exception === undefined) return held;
  const faults = faultsOf({ line, filing, exception });
  return faults.length === 0 ? held : { held: false, faults };
};

/**
 * Returns a sentence with the reason why the exception that a line claims cannot cover it; undefined if it can, or if
 * none is claimed.
 */
export const exceptionFault = (line: FiledLine, { faults }: LicenseEvidence): string | undefined => {
  if (faults.length === 0 || line.licenseCode === undefined) return undefined;
  const code = readLicenseCode(line.licenseCode);
  const name = exceptions.get(code)?.name ?? '';
  return `exception ${code} (${name}) cannot cover it: ${faults.map(({ why }) => why).join('; ')}`;
};
