import { type Trade, trades } from '../../world/trade.js';
import { type GoodsKind, goodsLine } from '../kind.js';

/** Innocent goods whose words sound like weapons. */
export interface Trap extends GoodsKind {
  /** A unique id, which appears in the truth file. */
  readonly id: string;
  /** The trade that ships it. */
  readonly trade: Trade;
}

/** Reads a table of traps: `id | trade |`, followed by the columns of `goodsTable`. */
export const trapTable = (text: string): readonly Trap[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', name = '', ...rest] = line.split('|').map((cell) => cell.trim());
      const trade = trades.find((known) => known === name);
      if (trade === undefined) throw new RangeError(`no such trade: ${name} in ${line}`);
      return { id, trade, ...goodsLine(rest.join(' | ')) };
    });
