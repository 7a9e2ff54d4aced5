import { exactSum } from '@hammerhead/decimal';
import type { Goods, Shipment } from '@hammerhead/contracts';
import type { Note } from './note.js';

/**
 * The kilograms by which goods may weigh more than the whole, by rounding: 1 kg or 2 %. They may weigh less, because
 * their weights are often net: by 10 kg or 25 % of the gross weight, whichever is more.
 */
const excessKg = (gross: number): number => Math.max(1, gross * 0.02);
const shortfallKg = (gross: number): number => Math.max(10, gross * 0.25);

/** Returns the sum of the stated values, and whether all goods state one. */
const total = (
  goods: readonly Goods[],
  of: (item: Goods) => number | undefined,
): { sum: number; whole: boolean } => {
  const stated = goods.flatMap((item) => of(item) ?? []);
  return { sum: exactSum(stated), whole: stated.length === goods.length };
};

const kg = (amount: number): string => `${Math.round(amount * 100) / 100} kg`;

const inspectWeights = ({ goods, grossWeightKg: gross }: Shipment, note: Note): void => {
  if (gross === undefined) return;
  const { sum, whole } = total(goods, ({ weightKg }) => weightKg);
  const differ = sum - gross > excessKg(gross) || (whole && gross - sum > shortfallKg(gross));
  if (differ)
    note(
      'weight_sum_mismatch',
      'grossWeightKg',
      `goods weigh ${kg(sum)} together, the shipment ${kg(gross)}`,
    );
};

/**
 * Compares packages if all goods state theirs, and in the same kinds of packages as the shipment: one pallet may well
 * hold forty cartons.
 */
const inspectPackages = ({ goods, packages }: Shipment, note: Note): void => {
  if (packages === undefined || packages.length === 0) return;
  const { sum, whole } = total(goods, (item) => item.packages);
  if (!whole) return;
  const types = new Set(packages.map(({ type }) => type));
  if (goods.some(({ packageType }) => packageType !== undefined && !types.has(packageType))) return;
  const count = packages.reduce((all, item) => all + item.count, 0);
  if (sum !== count)
    note('package_sum_mismatch', 'packages', `goods have ${sum} packages together, the shipment ${count}`);
};

/** Reports weights and packages that do not add up. */
export const inspectSums = (shipment: Shipment, note: Note): void => {
  inspectWeights(shipment, note);
  inspectPackages(shipment, note);
};
