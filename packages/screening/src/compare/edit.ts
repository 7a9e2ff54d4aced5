/** How one word becomes another by one or two slips of the pen. */
export type Edit = 'same' | 'doubled' | 'exchanged' | 'missing' | 'changed' | 'two' | 'none';

/** Words with this many letters are matched where two letters differ; in others, one may. */
const twoSlipLetters = { least: 8, most: 32 };

/** No slips are looked for in longer words. */
export const longestWithSlips = 64;

/** The number of slips that `editOf` may find in a word. */
export const slipsOf = (word: string): 1 | 2 =>
  word.length >= twoSlipLetters.least && word.length <= twoSlipLetters.most ? 2 : 1;

/**
 * The edit between two words: a letter doubled (or one of two left out), two neighbors exchanged, a letter missing (or
 * too many), a letter changed; `two` of these where both words have 8 to 32 letters. This is the optimal string
 * alignment distance (restricted Damerau-Levenshtein): no letter is edited twice.
 */
export function editOf(one: string, other: string): Edit {
  if (one === other) return 'same';
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const more = long.length - short.length;
  if (more > 2 || long.length > longestWithSlips) return 'none';
  const start = commonStart(short, long);
  const end = commonEnd(short, long, start);
  const differs = short.length - start - end;
  if (more === 1 && differs === 0) return isDoubled(long, start) ? 'doubled' : 'missing';
  if (more === 0 && differs === 1) return 'changed';
  if (more === 0 && differs === 2 && isExchanged(short, long, start)) return 'exchanged';
  if (slipsOf(short) < 2 || slipsOf(long) < 2) return 'none';
  return distance(short, long, 2) === 2 ? 'two' : 'none';
}

function commonStart(short: string, long: string): number {
  let at = 0;
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(short: string, long: string, start: number): number {
  let count = 0;
  while (
    count < short.length - start &&
    short.charCodeAt(short.length - 1 - count) === long.charCodeAt(long.length - 1 - count)
  )
    count += 1;
  return count;
}

/** Whether the extra letter stands beside an equal one: where two are equal, the common start ends after them. */
const isDoubled = (long: string, at: number): boolean =>
  long.charCodeAt(at) === long.charCodeAt(at - 1) || long.charCodeAt(at) === long.charCodeAt(at + 1);

const isExchanged = (one: string, other: string, at: number): boolean =>
  one.charCodeAt(at) === other.charCodeAt(at + 1) && one.charCodeAt(at + 1) === other.charCodeAt(at);

/** The optimal string alignment distance of two words, up to `most`; `most + 1` for all that are farther apart. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const now: number[] = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const letter = one.charCodeAt(row - 1);
      const same = letter === other.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        letter === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
      )
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = now;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}
