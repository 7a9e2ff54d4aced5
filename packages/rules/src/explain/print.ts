const longestText = 200;

/** Prints a number for a person: no exponent, at most two decimals, or as many as are asked for. */
export function printNumber(value: number, decimals = 2): string {
  if (Number.isSafeInteger(value)) return String(value);
  if (Math.abs(value) >= 1e21) return BigInt(value).toString();
  const fixed = value.toFixed(decimals);
  let end = fixed.length;
  while (fixed.charAt(end - 1) === '0') end -= 1;
  const plain = fixed.slice(0, fixed.charAt(end - 1) === '.' ? end - 1 : end);
  return plain === '-0' ? '0' : plain;
}

/** Cuts a text to 200 characters, visibly, and never within a surrogate pair. */
export function shortened(text: string): string {
  if (text.length <= longestText) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(longestText - 2)) ? longestText - 2 : longestText - 1;
  return `${text.slice(0, end)}…`;
}
