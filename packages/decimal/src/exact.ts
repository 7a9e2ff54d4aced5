/** Powers of ten by which amounts become whole numbers: cents, and millionths. */
const scales = [100, 1_000_000] as const;

/** So many digits at most are the same in a double and in its shortest decimal text. */
const mostWhole = 1e15;

/**
 * The sum of numbers as the decimals that they are written as, rounded once: three times 833.33 and 0.01 are
 * 2500.00, and not a binary hair beside it. The order changes nothing. Of what is not finite the sum is what
 * JavaScript makes it.
 */
export function exactSum(values: readonly number[]): number {
  for (const scale of scales) {
    const whole = wholeSum(values, scale);
    if (whole !== undefined) return whole / scale;
  }
  if (!values.every(Number.isFinite)) return values.reduce((sum, value) => sum + value, 0);
  return decimalSum(values);
}

/** `a` and `b` as {@link exactSum} has it. */
export function exactAdd(a: number, b: number): number {
  const sum = a + b;
  // Whole numbers are exact as they are, and so is what is not finite.
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return sum;
  return exactSum([a, b]);
}

/** `a` less `b`, both as the decimals that they are written as. */
export const exactSubtract = (a: number, b: number): number => exactAdd(a, -b);

/** In units of 1/scale; undefined where one of them is no whole number of these, or they are too many digits. */
function wholeSum(values: readonly number[], scale: number): number | undefined {
  let sum = 0;
  for (const value of values) {
    const whole = Math.round(value * scale);
    if (!(Math.abs(whole) <= mostWhole) || whole / scale !== value) return undefined;
    sum += whole;
    if (!(Math.abs(sum) <= mostWhole)) return undefined;
  }
  return sum;
}

/** `-12.5e-7`: the shortest text that JavaScript reads back as the same number. */
const written = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

function decimalSum(values: readonly number[]): number {
  const terms = values.map((value) => {
    const [, sign = '', whole = '0', fraction = '', exponent = '0'] = written.exec(String(value)) ?? [];
    return { digits: BigInt(`${sign}${whole}${fraction}`), exponent: Number(exponent) - fraction.length };
  });
  const least = terms.reduce((before, { exponent }) => Math.min(before, exponent), 0);
  const sum = terms.reduce(
    (before, { digits, exponent }) => before + digits * 10n ** BigInt(exponent - least),
    0n,
  );
  return Number(`${sum}e${least}`);
}
