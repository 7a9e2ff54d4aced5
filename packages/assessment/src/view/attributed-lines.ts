import type { EeiLine, Goods, Shipment } from '@hammerhead/contracts';
import { hsDigits } from '@hammerhead/reference';

const hs6 = (code: string | undefined): string | undefined => {
  const digits = code === undefined ? '' : hsDigits(code);
  return digits.length < 6 ? undefined : digits.slice(0, 6);
};

/** The items by HS code of six digits; `null` where several share one. */
const unambiguous = <Item>(items: readonly Item[], codeOf: (item: Item) => string | undefined) => {
  const byCode = new Map<string, Item | null>();
  for (const item of items) {
    const code = hs6(codeOf(item));
    if (code !== undefined) byCode.set(code, byCode.has(code) ? null : item);
  }
  return byCode;
};

/**
 * The EEI line that is certainly about a line of goods, or nothing. It is certain where the shipment has one
 * line of goods and one EEI line, and where the first six digits of both codes agree and no other line of
 * goods nor EEI line has the same six.
 */
export const lineAttribution = ({ goods, eei }: Shipment): ((item: Goods) => EeiLine | undefined) => {
  const lines = eei?.lines ?? [];
  if (lines.length === 0) return () => undefined;
  if (lines.length === 1 && goods.length === 1) return () => lines[0];
  const lineOf = unambiguous(lines, ({ scheduleB }) => scheduleB);
  const goodsOf = unambiguous(goods, ({ hs }) => hs);
  return (item) => {
    const code = hs6(item.hs);
    return code !== undefined && goodsOf.get(code) === item ? (lineOf.get(code) ?? undefined) : undefined;
  };
};
