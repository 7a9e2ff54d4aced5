import type { LineFacts, PartyFacts } from './facts.js';

/**
 * What json-rules-engine is taught, since its own operators see one scalar at a time: questions about lines of
 * goods and parties as plain JavaScript, the fastest form that it takes.
 */
export const lineOperators: Readonly<
  Record<string, (line: LineFacts, wanted: readonly string[]) => boolean>
> = {
  someLineOfHeading: ({ hs4 }, headings) => hs4 !== undefined && headings.includes(hs4),
  someLineDescribed: ({ description }, descriptions) => descriptions.includes(description),
  someLineNames: ({ description }, words) => words.some((word) => description.includes(word)),
  someLineNamesOutsideChapter93: ({ description, hs2 }, words) =>
    hs2 !== '93' && words.some((word) => description.includes(word)),
  someLineCarParts: ({ description, hs4, valueUsd }) =>
    hs4 === '8708' && !description.includes('MUFFLER') && valueUsd !== undefined && valueUsd < 500,
  someLineTools: ({ hs4, weightKg }, headings) =>
    hs4 !== undefined && headings.includes(hs4) && weightKg !== undefined && weightKg > 40,
  someLineBarrel: ({ packageType, hs4 }) => packageType === 'BA' && hs4 === '9804',
  someLineHeavyEffects: ({ hs2, weightKg }) => hs2 === '98' && weightKg !== undefined && weightKg > 400,
};

export const measureOperators: Readonly<Record<string, (line: LineFacts, limit: number) => boolean>> = {
  someLineHeavierThan: ({ weightKg }, limit) => weightKg !== undefined && weightKg > limit,
  someLineJustBelow: ({ valueUsd }, limit) =>
    valueUsd !== undefined && valueUsd > limit - 500 && valueUsd <= limit,
  someLinePackagesHeavierThan: ({ weightKg, packages }, limit) => above(ratio(weightKg, packages), limit),
  someLineDearerThan: ({ valueUsd, weightKg }, limit) => above(ratio(valueUsd, weightKg), limit),
  someLineCheaperThan: ({ valueUsd, weightKg }, limit) => {
    const perKg = ratio(valueUsd, weightKg);
    return perKg !== undefined && perKg < limit;
  },
};

export const everyLineBelow = (lines: readonly LineFacts[], limit: number): boolean =>
  lines.every(({ valueUsd }) => valueUsd !== undefined && valueUsd < limit);

export const someWithoutContact = (parties: readonly PartyFacts[]): boolean =>
  parties.some(({ phone, email }) => phone === undefined && email === undefined);

/** A quotient where both are known and it is finite. */
export function ratio(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const quotient = a / b;
  return Number.isFinite(quotient) ? quotient : undefined;
}

const above = (value: number | undefined, limit: number): boolean => value !== undefined && value > limit;
