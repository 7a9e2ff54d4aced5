import type { EeiLine, Goods, Shipment } from '@hammerhead/contracts';
import { hsDigits } from '@hammerhead/reference';

const headingDigits = 4;
const subheadingDigits = 6;

const digitsOf = (code: string | undefined): string => (code === undefined ? '' : hsDigits(code));

/** Maps the first `length` digits of HS codes to their item; `null` when several items share them. */
const unambiguous = <Item>(
  items: readonly Item[],
  codeOf: (item: Item) => string | undefined,
  length: number,
): ReadonlyMap<string, Item | null> => {
  const byCode = new Map<string, Item | null>();
  for (const item of items) {
    const digits = digitsOf(codeOf(item));
    if (digits.length < length) continue;
    const code = digits.slice(0, length);
    byCode.set(code, byCode.has(code) ? null : item);
  }
  return byCode;
};

/**
 * Returns the EEI line that certainly describes a line of goods, or undefined. It is certain if the shipment has one
 * line of goods and one EEI line, or if the first six digits of both codes agree and no other line of goods or EEI
 * line has the same six. If one of the two codes is only a heading, the same holds for four digits, provided that
 * every line has at least four: a line without a code may match any.
 */
export const lineAttribution = ({ goods, eei }: Shipment): ((item: Goods) => EeiLine | undefined) => {
  const lines = eei?.lines ?? [];
  if (lines.length === 0) return () => undefined;
  if (lines.length === 1 && goods.length === 1) return () => lines[0];
  const lookup = (length: number): ((item: Goods) => EeiLine | undefined) => {
    const lineOf = unambiguous(lines, ({ scheduleB }) => scheduleB, length);
    const goodsOf = unambiguous(goods, ({ hs }) => hs, length);
    return (item) => {
      const code = digitsOf(item.hs).slice(0, length);
      return goodsOf.get(code) === item ? (lineOf.get(code) ?? undefined) : undefined;
    };
  };
  const bySubheading = lookup(subheadingDigits);
  const byHeading = lookup(headingDigits);
  const isHeading = (code: string | undefined): boolean => digitsOf(code).length < subheadingDigits;
  const coded = [...goods.map(({ hs }) => hs), ...lines.map(({ scheduleB }) => scheduleB)].every(
    (code) => digitsOf(code).length >= headingDigits,
  );
  return (item) => {
    const exact = bySubheading(item);
    if (exact !== undefined || !coded) return exact;
    const line = byHeading(item);
    return line !== undefined && (isHeading(item.hs) || isHeading(line.scheduleB)) ? line : undefined;
  };
};
