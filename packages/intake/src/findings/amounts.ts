import type { Shipment } from '@hammerhead/contracts';
import type { Note } from './note.js';

/** More than the largest bulk carrier, aircraft or container ship takes: above these a unit or a digit is wrong. */
const mostKg = 100_000_000;
const mostUsd = 500_000_000;
const mostPackages = 10_000_000;

const million = (amount: number): string => `${amount / 1_000_000} million`;

interface Unit {
  readonly most: number;
  readonly name: string;
  /** Whether cargo may have none of it: gifts have no value, and goods may travel in another line's packages. */
  readonly mayBeNone: boolean;
}
const weight: Unit = { most: mostKg, name: 'kg', mayBeNone: false };
const value: Unit = { most: mostUsd, name: 'US dollars', mayBeNone: true };
const packageCount: Unit = { most: mostPackages, name: 'packages', mayBeNone: false };
const packagesOfGoods: Unit = { ...packageCount, mayBeNone: true };

const inspect = (amount: number | undefined, unit: Unit, path: string, note: Note): void => {
  if (amount === undefined) return;
  if (amount > unit.most)
    note('amount_implausible', path, `${amount} ${unit.name} is more than ${million(unit.most)}`);
  else if (amount === 0 && !unit.mayBeNone)
    note('amount_implausible', path, `no cargo has 0 ${unit.name}; leave it out where it is not known`);
};

/** Reports amounts that no cargo has. How amounts go together is another matter, and partly rules'. */
export const inspectAmounts = (shipment: Shipment, note: Note): void => {
  inspect(shipment.grossWeightKg, weight, 'grossWeightKg', note);
  inspect(shipment.freightUsd, value, 'freightUsd', note);
  shipment.packages?.forEach(({ count }, index) =>
    inspect(count, packageCount, `packages[${index}].count`, note),
  );
  shipment.goods.forEach((item, index) => {
    inspect(item.weightKg, weight, `goods[${index}].weightKg`, note);
    inspect(item.valueUsd, value, `goods[${index}].valueUsd`, note);
    inspect(item.packages, packagesOfGoods, `goods[${index}].packages`, note);
  });
  shipment.eei?.lines?.forEach((line, index) => {
    inspect(line.weightKg, weight, `eei.lines[${index}].weightKg`, note);
    inspect(line.valueUsd, value, `eei.lines[${index}].valueUsd`, note);
  });
};
