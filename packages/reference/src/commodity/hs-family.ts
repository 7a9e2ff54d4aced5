import { hsDigits } from './hs-code.js';
import { subheadingsOf } from './nomenclature.js';

/**
 * HS prefixes of a table as one family of codes, of whatever length: heading, subheading, eight or ten digits.
 *
 * - A code that begins with a prefix is in the family.
 * - A code that is shorter than the prefixes (`9302`, or `930200` of a prefix of ten digits) is in it where every
 *   subheading below the code is, and leaves it open where some are: 9303 has rifles, shotguns and muzzle-loaders. Zeros
 *   that fill a heading up (`9303.00`) are none of the code.
 * - A single digit names nothing.
 */
export type HsFamily = {
  readonly has: (hs: string) => boolean;
  /** Whether the code is too short to tell: some subheadings below it are in the family and some may not be. */
  readonly leavesOpen: (hs: string) => boolean;
};

const out = 0;
const open = 1;
const inside = 2;
type Membership = typeof out | typeof open | typeof inside;

/** A place in the tree of prefixes: where each digit leads. */
class Branch {
  readonly next: (Branch | undefined)[] = Array.from({ length: 10 }, () => undefined);
  readonly depth: number;
  /** A prefix ends here. */
  ends = false;
  /** Membership of a code that has no more digits than these. */
  short: Membership = open;

  constructor(depth: number) {
    this.depth = depth;
  }
}

const zero = 48;
const dot = 46;
const blank = 32;
const hyphen = 45;
/** Digits of a chapter: fewer name nothing. */
const chapterDigits = 2;

/**
 * The family of codes that begin with one of the prefixes. Rules ask it for every line of goods, dozens of times: digits
 * are followed down a tree, which most codes leave at once, and no text is made.
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
        // Letters for digits, full-width digits, a label: read as a whole.
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

/** A test whether a code is in the family of the prefixes; see {@link hsFamily}. */
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
