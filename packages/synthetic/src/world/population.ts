import { mix } from '../random.js';
import { destinations, type Destination } from './destination.js';
import { type Region, regions } from './us-places.js';

/**
 * The total number of families that ship now and then. With 3,500 shipments a day, three in five of them by families,
 * one of these ships two or three times a year.
 */
const families = 220_000;

/** The distribution of every destination's families over the regions. */
const spread: Readonly<Record<Region, number>> = {
  'south-florida': 0.42,
  florida: 0.1,
  southeast: 0.12,
  northeast: 0.22,
  'mid-atlantic': 0.08,
  gulf: 0.05,
  'puerto-rico': 0.01,
};

/** Returns a destination's share of what families send: barrels first, then parcels and what small ships take. */
const familyShare = (destination: Destination): number =>
  0.5 * destination.share('barrels') +
  0.3 * destination.share('courier') +
  0.15 * destination.share('coaster');

const whole = destinations.reduce((sum, destination) => sum + familyShare(destination), 0);

interface Population {
  readonly sizes: ReadonlyMap<Region, number>;
  readonly offsets: ReadonlyMap<Region, number>;
  readonly total: number;
}

const populations = new Map(
  destinations.map((destination): [Destination, Population] => {
    const total = (families * familyShare(destination)) / whole;
    const sizes = new Map(regions.map((region) => [region, Math.max(6, Math.floor(total * spread[region]))]));
    const offsets = new Map<Region, number>();
    let sum = 0;
    for (const [region, size] of sizes) {
      offsets.set(region, sum);
      sum += size;
    }
    return [destination, { sizes, offsets, total: sum }];
  }),
);

const populationOf = (destination: Destination): Population => {
  const population = populations.get(destination);
  if (population === undefined) throw new RangeError(`nobody ships to ${destination.country}`);
  return population;
};

/** Returns how many families of a region ship to a destination repeatedly. */
export const familiesOf = (destination: Destination, region: Region): number =>
  populationOf(destination).sizes.get(region) ?? 0;

/**
 * Returns which telephone line of the destination a family has. Every family has two separate ones as long as the
 * numbering plan has that many; families that ship once share the rest of it.
 */
export function phoneLine(destination: Destination, region: Region, index: number, second: boolean): number {
  const { offsets, sizes, total } = populationOf(destination);
  const offset = offsets.get(region) ?? 0;
  if (index < (sizes.get(region) ?? 0)) return offset + index + (second ? total : 0);
  const capacity = destination.phones.length * 10 ** destination.phoneDigits;
  return 2 * total + (mix(index, offset) % Math.max(1, capacity - 2 * total));
}
