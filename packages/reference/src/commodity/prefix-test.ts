import { hsDigits } from './hs.js';

const zero = 48;

/** A place in the tree of prefixes: where each digit leads. */
class Branch {
  readonly next: (Branch | undefined)[] = Array.from({ length: 10 }, () => undefined);
  /** A prefix ends here. */
  ends = false;
}

/**
 * A test whether an HS code begins with one of the prefixes. Rules ask this of every line of goods, dozens of times:
 * digits are followed down a tree, which most codes leave at once, and no text is made.
 */
export const prefixTest = (prefixes: Iterable<string>): ((hs: string) => boolean) => {
  const root = new Branch();
  for (const prefix of prefixes) grow(root, hsDigits(prefix));
  return (hs) => {
    let branch = root;
    for (let index = 0; index < hs.length; index += 1) {
      const digit = hs.charCodeAt(index) - zero;
      // Dots and blanks do not matter.
      if (digit < 0 || digit > 9) continue;
      const next = branch.next[digit];
      if (next === undefined) return false;
      if (next.ends) return true;
      branch = next;
    }
    return false;
  };
};

const grow = (root: Branch, digits: string): void => {
  if (digits === '') return;
  let branch = root;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(index) - zero;
    const next = branch.next[digit] ?? new Branch();
    branch.next[digit] = next;
    branch = next;
  }
  branch.ends = true;
};
