/** A decimal number as it was written: `coefficient / 10^scale`, both exact. */
export interface Decimal {
  readonly coefficient: number;
  readonly scale: number;
}

const written = /^([+-]?)(\d{1,9})(?:\.(\d{1,6}))?$/;

/**
 * Parses a decimal of up to nine digits before the point and six behind it, so that all arithmetic on it stays exact.
 */
export function parseDecimal(source: string): Decimal | undefined {
  const parts = written.exec(source);
  if (parts === null) return undefined;
  const fraction = parts[3] ?? '';
  const magnitude = Number(`${parts[2] ?? ''}${fraction}`);
  return {
    coefficient: parts[1] === '-' && magnitude !== 0 ? -magnitude : magnitude,
    scale: fraction.length,
  };
}

export function toNumber({ coefficient, scale }: Decimal): number {
  return coefficient / 10 ** scale;
}

/** Rounds to integer hundredths, half away from zero: 1.005 is 101, -1.005 is -101. */
export function decimalHundredths({ coefficient, scale }: Decimal): number {
  if (scale <= 2) return coefficient * 10 ** (2 - scale);
  return divideRounded(BigInt(coefficient), 10n ** BigInt(scale - 2));
}

/** Multiplies `hundredths` by all factors and rounds once, half away from zero. */
export function multiplied(hundredths: number, factors: readonly Decimal[]): number {
  let product = BigInt(hundredths);
  let divisor = 1n;
  for (const { coefficient, scale } of factors) {
    product *= BigInt(coefficient);
    divisor *= 10n ** BigInt(scale);
  }
  return divideRounded(product, divisor);
}

function divideRounded(dividend: bigint, divisor: bigint): number {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const rounded = Number((magnitude * 2n + divisor) / (divisor * 2n));
  return dividend < 0n && rounded !== 0 ? -rounded : rounded;
}

/** More points than this make no difference: every family and the score are bounded far below. */
const mostPoints = 1e9;

/**
 * Rounds computed points to integer hundredths: the shortest decimal text of the double is rounded half away from zero,
 * so a computed 1.005 counts as the 1.005 that it prints as. Points beyond a billion are clamped.
 */
export function computedHundredths(points: number): number {
  const bounded = Math.max(-mostPoints, Math.min(mostPoints, points));
  const scaled = Math.abs(bounded) * 100;
  const fraction = scaled - Math.floor(scaled);
  // Away from a tie, binary error cannot change the outcome; near one, the decimal text decides.
  const magnitude = Math.abs(fraction - 0.5) > 1e-4 ? Math.round(scaled) : roundedText(Math.abs(bounded));
  return bounded < 0 && magnitude !== 0 ? -magnitude : magnitude;
}

function roundedText(magnitude: number): number {
  const [whole = '0', fraction = ''] = String(magnitude).split('.');
  const cents = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  return fraction.charAt(2) >= '5' ? cents + 1 : cents;
}
