/** The edit distance of two words: insertions, deletions, replacements and swaps of neighbors. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(beforeLast, j - 2) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** The known name nearest to a misspelt one, if it is near enough to be meant. */
export function nearest(misspelt: string, known: Iterable<string>): string | undefined {
  const word = misspelt.slice(0, 64);
  // Any letter is one edit away from any other.
  const tolerated = word.length < 2 ? 0 : Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = tolerated + 1;
  for (const name of known) {
    if (Math.abs(name.length - word.length) > tolerated) continue;
    const edits =
      name.toLowerCase() === word.toLowerCase() ? 0.5 : distance(word.toLowerCase(), name.toLowerCase());
    if (edits < bestDistance) {
      best = name;
      bestDistance = edits;
    }
  }
  return best;
}

/** Suggests a name, `; did you mean grossWeightKg?`, or lists all names when none is near and they are few. */
export function didYouMean(misspelt: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(misspelt, names);
  if (near !== undefined) return `; did you mean ${near}?`;
  if (names.length === 0 || names.length > 24) return '';
  return `; there is ${names.toSorted().join(', ')}`;
}
