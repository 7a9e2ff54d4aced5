import { packageTypeAliases, type packageTypes } from '../package-types.js';

/** The capacity of a package of one type. */
export interface PackageCapacity {
  /** The liters of the largest one that is usual in this trade. */
  readonly liters: number;
  /** The kilograms of the package itself: weights are stated with and without it. */
  readonly emptyKg: number;
  readonly source: string;
  /** True if no public source was read for it. */
  readonly unverified?: true;
}

/**
 * Package types whose size is bounded by their nature. Bales, bundles, rolls, crates, vehicles, and anything that is
 * only called a package or a unit, may be of any size and are left out.
 */
export const packageCapacities: Readonly<Partial<Record<keyof typeof packageTypes, PackageCapacity>>> = {
  // Fiber drums of 77 gallons (291 liters) are sold as jumbo barrels: rules leave room for them.
  BA: { liters: 208, emptyKg: 11, source: '55 US gallons, the shipping barrel of the trade; 49 CFR 178.504' },
  DR: { liters: 220, emptyKg: 20, source: '55 US gallons, filled to the brim; 49 CFR 178.504' },
  JY: { liters: 60, emptyKg: 4, source: '49 CFR 171.8: a jerrican holds at most 60 liters (178.511)' },
  BJ: { liters: 30, emptyKg: 2, source: 'buckets of 5 to 7 US gallons', unverified: true },
  PL: { liters: 30, emptyKg: 2, source: 'pails of 5 to 7 US gallons', unverified: true },
  SU: { liters: 130, emptyKg: 6, source: '158 cm in all (airlines), and a quarter more', unverified: true },
  TR: { liters: 250, emptyKg: 15, source: 'footlockers of 32 to 40 inches', unverified: true },
  BX: {
    liters: 510,
    emptyKg: 12,
    source: 'the E container of the barrel trade, 42 x 29 x 25.5 inches',
    unverified: true,
  },
  CT: { liters: 510, emptyKg: 12, source: 'the same, declared as a carton', unverified: true },
  PC: { liters: 680, emptyKg: 10, source: 'couriers take 165 inches in length and girth', unverified: true },
  BG: {
    liters: 1_000,
    emptyKg: 3,
    source: 'flexible intermediate bulk containers are declared as bags',
    unverified: true,
  },
  SA: { liters: 1_000, emptyKg: 3, source: 'the same', unverified: true },
  PX: { liters: 3_000, emptyKg: 35, source: '48 x 40 inches, as high as a container door', unverified: true },
};

const known: ReadonlyMap<string, PackageCapacity> = new Map(Object.entries(packageCapacities));
const aliases: ReadonlyMap<string, string> = new Map(Object.entries(packageTypeAliases));

/**
 * Returns the capacity by UN/ECE Recommendation 21 code, or by a code that means one; undefined if such a package may
 * be of any size.
 */
export function capacityOf(type: string): PackageCapacity | undefined {
  const found = known.get(type);
  if (found !== undefined) return found;
  const code = type.trim().toUpperCase();
  return known.get(aliases.get(code) ?? code);
}
