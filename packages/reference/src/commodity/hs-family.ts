import { hsDigits } from './hs-code.js';
import { subheadingsOf } from './nomenclature.js';

/**
 * The HS prefixes of a table as one family of codes, of any length: heading, subheading, eight or ten digits.
 *
 * - A code that begins with a prefix is in the family.
 * - A code that is shorter than the prefixes (`9302`, or `930200` of a prefix of ten digits) is in it if every
 *   subheading below the code is, and leaves it open if only some are: 9303 has rifles, shotguns and muzzle-loaders.
 *   Zeros that fill up a heading (`9303.00`) are not part of the code.
 * - A single digit identifies nothing.
 */
export type HsFamily = {
  readonly has: (hs: string) => boolean;
  /** Whether the code is too short to decide: some subheadings below it are in the family and some may not be. */
  readonly leavesOpen: (hs: string) => boolean;
};

const out = 0;
const open = 1;
const inside = 2;
type Membership = typeof out | typeof open | typeof inside;

/** A node in the tree of prefixes, with a branch for each digit. */
class Branch {
  readonly next: (Branch | undefined)[] = Array.from({ length: 10 }, () => undefined);
  readonly depth: number;
  /** Whether a prefix ends here. */
  ends = false;
  /** The membership of a code that ends here. */
  short: Membership = open;

  constructor(depth: number) {
    this.depth = depth;
  }
}

const zero = 48;
const dot = 46;
const blank = 32;
const hyphen = 45;
/** The number of digits of a chapter; fewer identify nothing. */
const chapterDigits = 2;

/**
 * Returns the family of codes that begin with one of the prefixes. Rules query it dozens of times for every line of
 * goods: digits are followed down a tree, which most codes leave at once, and no text is created.
 */
export const hsFamily = (prefixes: Iterable<string>): HsFamily => {
  const root = grown([...prefixes].map(hsDigits).filter((code) => code !== ''));
  const membershipOf = (hs: string): Membership => {
    let branch = root;
    for (let index = 0; index < hs.length; index += 1) {
      const code = hs.charCodeAt(index);
      const digit = code - zero;
      if (digit < 0 || digit > 9) {
        if (code === dot || code === blank || code === hyphen) continue;
        // A code with letters for digits, full-width digits or a label is read as a whole.
        return membershipOf(hsDigits(hs));
      }
      const next = branch.next[digit];
      if (next === undefined)
        return digit === 0 && branch.depth >= chapterDigits && endsInZeros(hs, index) ? branch.short : out;
      if (next.ends) return inside;
      branch = next;
    }
    return branch.depth >= chapterDigits ? branch.short : out;
  };
  return { has: (hs) => membershipOf(hs) === inside, leavesOpen: (hs) => membershipOf(hs) === open };
};

/** Returns a test whether a code is in the family of the prefixes; see {@link hsFamily}. */
export const prefixTest = (prefixes: Iterable<string>): ((hs: string) => boolean) => hsFamily(prefixes).has;

const endsInZeros = (hs: string, from: number): boolean => /^[0.\s-]*$/.test(hs.slice(from));

const grown = (codes: readonly string[]): Branch => {
  const root = new Branch(0);
  for (const code of codes) {
    let branch = root;
    for (let depth = 1; depth <= code.length; depth += 1) {
      const digit = code.charCodeAt(depth - 1) - zero;
      const next = branch.next[digit] ?? new Branch(depth);
      branch.next[digit] = next;
      branch = next;
      if (!branch.ends && branch.short === open && isWhole(code.slice(0, depth), codes))
        branch.short = inside;
    }
    branch.ends = true;
  }
  return root;
};

/** Whether every subheading below a code begins with one of the prefixes. */
const isWhole = (code: string, prefixes: readonly string[]): boolean => {
  const below = subheadingsOf(code) ?? (code.length === 4 ? [`${code}00`] : []);
  return (
    below.length > 0 && below.every((subheading) => prefixes.some((prefix) => subheading.startsWith(prefix)))
  );
};
