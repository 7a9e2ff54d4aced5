const longestText = 200;

/** Prints a number for a person: no exponent, at most two decimals. */
export function printNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  if (Math.abs(value) >= 1e21) return BigInt(value).toString();
  const fixed = value.toFixed(2);
  const plain = fixed.endsWith('.00') ? fixed.slice(0, -3) : fixed.endsWith('0') ? fixed.slice(0, -1) : fixed;
  return plain === '-0' ? '0' : plain;
}

/** Cuts a text to 200 characters, visibly, and never within a surrogate pair. */
export function shortened(text: string): string {
  if (text.length <= longestText) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(longestText - 2)) ? longestText - 2 : longestText - 1;
  return `${text.slice(0, end)}…`;
}
