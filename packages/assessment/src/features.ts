import type { Finding, Shipment, Transport } from '@hammerhead/contracts';
import { checkItn, findTerm, isLicense, portCountry, regimesOn, type TermQuery } from '@hammerhead/reference';

/** Raised whenever `featuresOf` would give other features for the same shipment. */
export const featureSetVersion = 1;

/**
 * What is derived from a shipment before rules read it: plain JSON, stored with the assessment. What cannot
 * be derived is absent.
 */
export type Features = {
  readonly goodsCount: number;
  /** US dollars, to the cent; absent where no goods state a value. */
  readonly valueUsd?: number;
  readonly packageCount?: number;
  readonly hasItn: boolean;
  readonly hasEei: boolean;
  readonly hasLicense: boolean;
  readonly containerized: boolean;
  readonly unsealedFcl: boolean;
  readonly accessoryKinds: number;
  readonly accessoryWords?: string;
  readonly exportCountry?: string;
  readonly unladingCountry?: string;
  /** Day of departure, UTC. */
  readonly day: string;
  readonly month: number;
  readonly barrelSeason: boolean;
  readonly regime: readonly string[];
  /** Codes of the findings, each once, in the order found. */
  readonly findings: readonly string[];
};

/** The sum of what is stated, or nothing where nothing is. */
const sumStated = (amounts: readonly (number | undefined)[]): number | undefined =>
  amounts.reduce((sum, amount) => (amount === undefined ? sum : (sum ?? 0) + amount), undefined);

const cents = (amount: number): number => Math.round(amount * 100) / 100;

const packageCountOf = ({ packages, goods }: Shipment): number | undefined =>
  packages === undefined || packages.length === 0
    ? sumStated(goods.map((item) => item.packages))
    : sumStated(packages.map(({ count }) => count));

const isStated = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

const statesLicense = ({ eei }: Shipment): boolean =>
  eei?.lines?.some(
    ({ licenseCode, licenseNumber }) =>
      isStated(licenseNumber) || (licenseCode !== undefined && isLicense(licenseCode)),
  ) ?? false;

const isFcl = (load: string | undefined): boolean => load?.trim().toUpperCase() === 'FCL';

const accessories: readonly TermQuery[] = [
  'optic',
  'holster',
  'magazinePouch',
  'gunCase',
  'gunCleaning',
  'reloading',
  'armor',
];

const accessoriesIn = ({ goods }: Shipment): string[] =>
  accessories.flatMap((kind) => {
    for (const { description } of goods) {
      const words = findTerm(description, kind);
      if (words !== undefined) return [words];
    }
    return [];
  });

/** November 15 to January 5. */
const isBarrelSeason = (day: string): boolean => day.slice(5) >= '11-15' || day.slice(5) <= '01-05';

/** Leaves out what is not there, so that the JSON of equal features is equal. */
const stated = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } => {
  const found: { [Key in Name]?: Value } = {};
  if (value !== undefined) found[name] = value;
  return found;
};

/** The features of a shipment; the same arguments always give the same JSON text. */
export const featuresOf = (
  shipment: Shipment,
  transport: Transport,
  findings: readonly Finding[],
): Features => {
  const { goods, itns, equipment, eei } = shipment;
  const value = sumStated(goods.map(({ valueUsd }) => valueUsd));
  const words = accessoriesIn(shipment);
  const day = transport.departureAt.slice(0, 10);
  return {
    goodsCount: goods.length,
    ...stated('valueUsd', value === undefined ? undefined : cents(value)),
    ...stated('packageCount', packageCountOf(shipment)),
    hasItn: itns?.some((itn) => checkItn(itn).ok) ?? false,
    hasEei: eei !== undefined,
    hasLicense: statesLicense(shipment),
    containerized: equipment?.some(({ container }) => isStated(container)) ?? false,
    unsealedFcl: equipment?.some(({ load, seals }) => isFcl(load) && !seals?.some(isStated)) ?? false,
    accessoryKinds: words.length,
    ...stated('accessoryWords', words.length === 0 ? undefined : words.join(', ')),
    ...stated('exportCountry', portCountry(transport.portOfExport)),
    ...stated('unladingCountry', portCountry(transport.portOfUnlading)),
    day,
    month: Number(day.slice(5, 7)),
    barrelSeason: isBarrelSeason(day),
    regime: regimesOn(day),
    findings: [...new Set(findings.map(({ code }) => code))],
  };
};
