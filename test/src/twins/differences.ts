import { Normalizer } from './normalized.js';
import type { Said } from './transcript.js';

/**
 * Where two worlds told a partner different things, as lines of both, at most `most`. Ids and times are taken out first;
 * what was asked and in which order must be the same.
 */
export function differences(
  left: readonly Said[],
  right: readonly Said[],
  kept: Iterable<string>,
  most = 20,
): string[] {
  const [a, b] = [new Normalizer(kept), new Normalizer(kept)];
  const found: string[] = [];
  for (let at = 0; at < Math.max(left.length, right.length) && found.length < most; at += 1) {
    const [mine, theirs] = [left[at], right[at]];
    if (mine === undefined || theirs === undefined)
      found.push(`only one was told: ${(mine ?? theirs)?.label}`);
    else {
      const difference = firstDifference(a.said(mine), b.said(theirs));
      if (difference !== null) found.push(`${mine.label}\n${difference}`);
    }
  }
  return found;
}

/** The surroundings of the first difference between two texts; null where they are equal. */
function firstDifference(left: string, right: string): string | null {
  if (left === right) return null;
  let at = 0;
  while (left[at] === right[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 120), at + 120);
  return `  left  …${around(left)}…\n  right …${around(right)}…`;
}
