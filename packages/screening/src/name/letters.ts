/** Which letters and digits a word has, one bit each; digits share theirs with letters. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - 0x41 + 32) % 32);
  return letters;
}

/** In how many letters two words differ. Each slip makes two at most: one comes, one goes. */
export function lettersApart(one: number, other: number): number {
  let bits = one ^ other;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}
