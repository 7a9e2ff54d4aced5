import type { Range } from '@hammerhead/primitives';

/** A kind of goods as feeds describe it, in one line of goods. */
export interface GoodsKind {
  readonly weight: number;
  /** The HS code, six digits. */
  readonly hs: string;
  /** The package type, UN/ECE Recommendation 21. */
  readonly packageType: string;
  readonly packages: Range;
  /** The kilograms of one package. */
  readonly kg: Range;
  readonly usdPerKg: Range;
  readonly descriptions: readonly string[];
  /** Whether it needs a refrigerated container. */
  readonly cold: boolean;
}

const range = (text: string): Range => {
  const [low = '', high = low] = text.split('-');
  return [Number(low), Number(high)];
};

/**
 * Reads a table of goods, a kind per line: `weight | hs | package type | packages | kg per package |
 * usd per kg | descriptions, separated by semicolons`.
 */
export const goodsTable = (text: string): readonly GoodsKind[] =>
  text
    .trim()
    .split('\n')
    .map((line) => goodsLine(line.trim()));

/** Reads one line of such a table. */
export function goodsLine(line: string): GoodsKind {
  const cells = line.split('|').map((cell) => cell.trim());
  const [weight = '', hs = '', packageType = '', packages = '', kg = '', usdPerKg = '', words = ''] = cells;
  if (cells.length !== 7 || !/^\d{6}$/.test(hs)) throw new RangeError(`not a kind of goods: ${line}`);
  return {
    weight: Number(weight),
    hs,
    packageType,
    packages: range(packages),
    kg: range(kg),
    usdPerKg: range(usdPerKg),
    descriptions: words.split(/; */),
    cold: /FROZEN|CHILLED|FRESH/.test(words),
  };
}
