import type { Eei, EeiLine, Party } from '@hammerhead/contracts';
import { eeiThresholdUsd } from '@hammerhead/reference';
import { transactionNumber } from '../number.js';
import { mix } from '../random.js';
import type { Random } from '@hammerhead/primitives';
import { utc } from '../feed/season.js';
import type { Consignment, Item } from './item.js';

/** ECCNs of ordinary goods that are on the Commerce Control List for anti-terrorism reasons alone. */
const listed: ReadonlyMap<string, string> = new Map([
  ['847130', '5A992'],
  ['851713', '5A992'],
  ['851762', '5A991'],
  ['847330', '4A994'],
  ['854470', '5A991'],
  ['851769', '5A991'],
  ['903289', '3A991'],
  ['845710', '2B991'],
  ['851779', '5A991'],
]);

const needsLicense = ({ licenseCode = 'C33' }: Item): boolean => !['C32', 'C33'].includes(licenseCode);

/** Goods of the Munitions List have a license of the Department of State and no ECCN. */
const isState = (item: Item | undefined): boolean => item?.licenseCode?.startsWith('S') ?? false;

/** Groups items by Schedule B number, because items of one number are one line of the EEI. */
function grouped(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = item.goods.vin ?? item.scheduleB ?? item.goods.hs ?? item.goods.description;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const valueOf = (items: readonly Item[]): number =>
  items.reduce((sum, { goods }) => sum + (goods.valueUsd ?? 0), 0);

/**
 * Whether the law requires EEI: a Schedule B line above 2,500 USD, a license, a used vehicle (15 CFR
 * 30.2(a)(1)(iv), 30.37(a)).
 */
export function mustFile(items: readonly Item[]): boolean {
  if (items.some((item) => needsLicense(item) || item.goods.vin !== undefined)) return true;
  for (const group of grouped(items).values()) if (valueOf(group) > eeiThresholdUsd) return true;
  return false;
}

/** Returns the time of filing in milliseconds: in time, except that one in fifty is late. */
export function filingTime(
  random: Random,
  times: { readonly air: boolean; readonly ladingAt: number; readonly departureAt: number },
  hasVehicle: boolean,
): number {
  const minutes = (low: number, high: number): number => random.between(low * 60, high * 60) * 60_000;
  const late = random.chance(0.02);
  if (hasVehicle) return times.departureAt - (late ? minutes(20, 71) : minutes(74, 200));
  if (times.air) return times.departureAt - (late ? minutes(0, 1) : minutes(3, 70));
  return times.ladingAt - (late ? minutes(0, 23) : minutes(25, 140));
}

export const newItn = (random: Random, filedAt: number): string =>
  transactionNumber(utc(filedAt), random.between(0, 999_999));

/** Returns the suffix that extends six digits to ten: the same for the same six. */
const suffix = (hs: string): string => `00${mix(Number(hs), 5) % 9}0`;

const unitOf = (goods: Item['goods']): string => {
  if (goods.vin !== undefined) return 'NO';
  return Number(goods.hs ?? '0') < 400_000 ? 'KG' : 'NO';
};

/** Returns lines as AES has them: whole dollars and kilograms, one line per Schedule B number. */
export function eeiLines(random: Random, items: readonly Item[], household: boolean): EeiLine[] {
  return [...grouped(items).values()].map((group, index) => {
    const [first] = group;
    const goods: Item['goods'] = first?.goods ?? { description: '' };
    const weight = group.reduce((sum, item) => sum + (item.goods.weightKg ?? 0), 0);
    const packages = group.reduce((sum, item) => sum + (item.goods.packages ?? 0), 0);
    const unit = unitOf(goods);
    const licenseNumber = first?.licenseNumber;
    return {
      line: index + 1,
      scheduleB: first?.scheduleB ?? `${goods.hs ?? '980400'}${suffix(goods.hs ?? '980400')}`,
      description: goods.description,
      quantity: unit === 'KG' ? Math.round(weight) : Math.max(1, packages),
      unit,
      valueUsd: valueOf(group),
      weightKg: Math.max(1, Math.round(weight)),
      origin: random.chance(0.62) ? 'D' : 'F',
      exportCode: first?.exportCode ?? (household ? 'HH' : 'OS'),
      ...(isState(first) ? {} : { eccn: first?.eccn ?? listed.get(goods.hs ?? '') ?? 'EAR99' }),
      licenseCode: first?.licenseCode ?? 'C33',
      ...(licenseNumber === undefined ? {} : { licenseNumber }),
      ...(goods.vin === undefined ? {} : { vin: goods.vin }),
    };
  });
}

const consigneeType = (party: Party, random: Random): string => {
  if (party.kind === 'government') return 'G';
  if (party.kind === 'person') return random.chance(0.94) ? 'D' : 'O';
  return random.chance(0.8) ? 'R' : random.chance(0.6) ? 'D' : 'O';
};

const states = /^[A-Z]{2}$/;

/** Rewrites a name as another person would write it. */
function rewritten(random: Random, party: Party): Party {
  const u = random.next();
  if (u < 0.05) return { ...party, name: party.name.toUpperCase() };
  if (u < 0.09)
    return { ...party, name: party.name.replace(/\bLtd\b\.?/, 'Limited').replace(/ [A-Z]\. /, ' ') };
  if (u < 0.1) return { ...party, name: party.name.split(' ').reverse().join(' ') };
  return party;
}

/** Changes amounts to those of the filer: usually those of the manifest, sometimes net weights or another invoice. */
function amounts(random: Random, line: EeiLine): EeiLine {
  const u = random.next();
  if (u < 0.03)
    return { ...line, weightKg: Math.max(1, Math.round((line.weightKg ?? 1) * random.within([0.8, 1.1]))) };
  if (u < 0.05) return { ...line, valueUsd: Math.round((line.valueUsd ?? 1) * random.within([0.9, 1.2])) };
  return line;
}

/** Makes the EEI of a consignment. A forwarder files in its own name only if the transaction is routed. */
export function makeEei(
  random: Random,
  { shipper, consignee, forwarder, items }: Consignment,
  filedAt: number,
  itn: string,
  country: string,
): Eei {
  const region = shipper.address?.region ?? 'FL';
  const household = shipper.kind === 'person' && items.some(({ goods }) => goods.hs === '980400');
  const routed = forwarder !== undefined && random.chance(0.12);
  return {
    itn,
    filedAt: utc(filedAt),
    stateOfOrigin: states.test(region) ? region : 'FL',
    ultimateConsigneeType: consigneeType(consignee, random),
    routed,
    related: shipper.kind === 'business' && random.chance(0.05),
    usppi: rewritten(random, shipper),
    ultimateConsignee: rewritten(random, consignee),
    ...(forwarder === undefined ? {} : { forwarder }),
    countryOfDestination: country,
    lines: eeiLines(random, items, household).map((line) => amounts(random, line)),
  };
}
