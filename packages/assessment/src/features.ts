import type { Eei, Finding, Goods, Shipment, Transport } from '@hammerhead/contracts';
import { exactSum } from '@hammerhead/decimal';
import {
  checkItn,
  findTerm,
  heaviestPackageKg,
  portCountry,
  regimesOn,
  speaks,
  type TermQuery,
} from '@hammerhead/reference';
import type { Surroundings } from './surroundings.js';
import { filedLicenses } from './view/filed-licenses.js';

/** Raise it whenever `featuresOf` would return other features for the same shipment. */
export const featureSetVersion = 6;

/**
 * Values derived from a shipment and its surroundings before rules read them: plain JSON, stored with the assessment.
 * A value that cannot be derived is absent.
 */
export type Features = {
  readonly goodsCount: number;
  /** US dollars, to the cent; absent when no goods state a value. */
  readonly valueUsd?: number;
  /** Kilograms; absent unless all goods state a weight. */
  readonly goodsWeightKg?: number;
  readonly packageCount?: number;
  /**
   * Kilograms: the most that its packages can weigh with such goods (`heaviestPackageKg`); absent when the tables do
   * not know the goods or the packages of a line, or when the number of packages is not stated.
   */
  readonly heaviestKg?: number;
  readonly hasItn: boolean;
  readonly hasEei: boolean;
  readonly hasLicense: boolean;
  readonly containerized: boolean;
  readonly unsealedFcl: boolean;
  readonly packagesInTank: boolean;
  /** US dollars; absent when no goods state a value. */
  readonly largestLineUsd?: number;
  readonly accessoryKinds: number;
  readonly accessoryWords?: string;
  /** The features of the EEI, present only if there is one; sums are absent unless every line states the amount. */
  readonly eei?: {
    readonly valueUsd?: number;
    readonly weightKg?: number;
    readonly accessoryKinds: number;
    readonly accessoryWords?: string;
  };
  readonly exportCountry?: string;
  readonly unladingCountry?: string;
  /** The day of departure, UTC. */
  readonly day: string;
  readonly month: number;
  readonly barrelSeason: boolean;
  readonly regime: readonly string[];
  /** The codes of the findings, each once, in the order found. */
  readonly findings: readonly string[];
} & Surroundings;

/** The sum of the stated amounts, or undefined when none is stated. */
const sumStated = (amounts: readonly (number | undefined)[]): number | undefined => {
  const stated = amounts.filter((amount) => amount !== undefined);
  return stated.length === 0 ? undefined : exactSum(stated);
};

const cents = (amount: number): number => Math.round(amount * 100) / 100;

const packageCountOf = ({ packages, goods }: Shipment): number | undefined =>
  packages === undefined || packages.length === 0
    ? sumStated(goods.map((item) => item.packages))
    : sumStated(packages.map(({ count }) => count));

/**
 * The most that a shipment can weigh: by its lines when they state their packages, else by the packages of the whole
 * shipment with its densest goods.
 */
const heaviestOf = ({ packages = [], goods }: Shipment): number | undefined => {
  const byLine = sumWhole(goods, lineHeaviestKg);
  if (byLine !== undefined || goods.some((item) => item.packages !== undefined)) return byLine;
  return sumWhole(packages, ({ count, type }) => {
    let most = 0;
    for (const { description } of goods) {
      const heaviest = heaviestPackageKg(description, type);
      if (heaviest === undefined) return undefined;
      most = Math.max(most, heaviest);
    }
    return count > 0 ? count * most : undefined;
  });
};

/**
 * Kilograms: the most that the packages of a line can weigh with its goods; undefined when that cannot be determined.
 */
export const lineHeaviestKg = ({ description, packages, packageType }: Goods): number | undefined => {
  if (packages === undefined || packages <= 0 || packageType === undefined) return undefined;
  const heaviest = heaviestPackageKg(description, packageType);
  return heaviest === undefined ? undefined : cents(heaviest * packages);
};

const isStated = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

const showsLicense = (shipment: Shipment, day: string): boolean => {
  for (const { licensed } of filedLicenses(shipment, day).values()) if (licensed) return true;
  return false;
};

const isFcl = (load: string | undefined): boolean => load?.trim().toUpperCase() === 'FCL';

type Described = { readonly description?: string | undefined };

const accessories: readonly TermQuery[] = [
  'optic',
  'holster',
  'magazinePouch',
  'gunCase',
  'gunCleaning',
  'reloading',
  'armor',
];

const noAccessories: readonly string[] = [];

const accessoriesIn = (items: readonly Described[]): readonly string[] => {
  const speaking = items.filter(({ description }) => description !== undefined && speaks(description));
  if (speaking.length === 0) return noAccessories;
  return accessories.flatMap((kind) => {
    for (const { description = '' } of speaking) {
      const words = findTerm(description, kind);
      if (words !== undefined) return [words];
    }
    return [];
  });
};

/** Whether an ISO 6346 type code denotes a tank: T or K in the third place. */
const isTank = (type: string | undefined): boolean => /^..[TK]/.test(type?.trim().toUpperCase() ?? '');
const loosePackages = new Set(['BA', 'BG', 'BX', 'CS', 'CT', 'DR', 'PC', 'PX', 'SU', 'TR']);

const hasPackagesInTank = ({ equipment, goods }: Shipment): boolean =>
  (equipment?.some(({ type }) => isTank(type)) ?? false) &&
  goods.some(({ packageType }) => packageType !== undefined && loosePackages.has(packageType));

/** Whether a day is within November 15 to January 5. */
const isBarrelSeason = (day: string): boolean => day.slice(5) >= '11-15' || day.slice(5) <= '01-05';

/** Leaves out an absent value, so that the JSON of equal features is equal. */
const stated = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } => {
  const found: { [Key in Name]?: Value } = {};
  if (value !== undefined) found[name] = value;
  return found;
};

/** The sum of the amounts of all items, or undefined when one item states none. */
const sumWhole = <Item>(
  items: readonly Item[],
  of: (item: Item) => number | undefined,
): number | undefined => {
  const amounts: number[] = [];
  for (const item of items) {
    const amount = of(item);
    if (amount === undefined) return undefined;
    amounts.push(amount);
  }
  return items.length === 0 ? undefined : cents(exactSum(amounts));
};

const accessoryFeatures = (items: readonly Described[]) => {
  const words = accessoriesIn(items);
  return {
    accessoryKinds: words.length,
    ...stated('accessoryWords', words.length === 0 ? undefined : words.join(', ')),
  };
};

const eeiFeatures = ({ lines = [] }: Eei): NonNullable<Features['eei']> => ({
  ...stated(
    'valueUsd',
    sumWhole(lines, ({ valueUsd }) => valueUsd),
  ),
  ...stated(
    'weightKg',
    sumWhole(lines, ({ weightKg }) => weightKg),
  ),
  ...accessoryFeatures(lines),
});

const largestOf = ({ goods }: Shipment): number | undefined => {
  let largest: number | undefined;
  for (const { valueUsd } of goods)
    if (valueUsd !== undefined) largest = Math.max(largest ?? valueUsd, valueUsd);
  return largest;
};

/** Derives the features of a shipment; the same arguments always give the same JSON text. */
export const featuresOf = (
  shipment: Shipment,
  transport: Transport,
  findings: readonly Finding[],
  { history, graph, baseline, lists }: Surroundings,
): Features => {
  const { goods, itns, equipment, eei } = shipment;
  const value = sumStated(goods.map(({ valueUsd }) => valueUsd));
  const day = transport.departureAt.slice(0, 10);
  return {
    goodsCount: goods.length,
    ...stated('valueUsd', value === undefined ? undefined : cents(value)),
    ...stated(
      'goodsWeightKg',
      sumWhole(goods, ({ weightKg }) => weightKg),
    ),
    ...stated('packageCount', packageCountOf(shipment)),
    ...stated('heaviestKg', heaviestOf(shipment)),
    hasItn: itns?.some((itn) => checkItn(itn).ok) ?? false,
    hasEei: eei !== undefined,
    hasLicense: showsLicense(shipment, day),
    containerized: equipment?.some(({ container }) => isStated(container)) ?? false,
    unsealedFcl: equipment?.some(({ load, seals }) => isFcl(load) && !seals?.some(isStated)) ?? false,
    packagesInTank: hasPackagesInTank(shipment),
    ...stated('largestLineUsd', largestOf(shipment)),
    ...accessoryFeatures(goods),
    ...stated('eei', eei === undefined ? undefined : eeiFeatures(eei)),
    ...stated('exportCountry', portCountry(transport.portOfExport)),
    ...stated('unladingCountry', portCountry(transport.portOfUnlading)),
    day,
    month: Number(day.slice(5, 7)),
    barrelSeason: isBarrelSeason(day),
    regime: regimesOn(day),
    findings: [...new Set(findings.map(({ code }) => code))],
    ...stated('history', history),
    ...stated('graph', graph),
    ...stated('baseline', baseline),
    lists,
  };
};
