/** The set of letters and digits of a word, one bit each; digits share bits with letters. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - 0x41 + 32) % 32);
  return letters;
}

/** The number of letters that only one of two words has. Each slip changes at most two: one comes, one goes. */
export function lettersApart(one: number, other: number): number {
  let bits = one ^ other;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}
