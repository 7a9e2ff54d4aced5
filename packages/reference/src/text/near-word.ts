/**
 * Whether two words of upper-case letters differ by at most `most` letters (0 to 2) wrong, missing, too many
 * or swapped with a neighbor. Recursion is bounded by `most`, so the cost is linear in the words.
 */
export const isNear = (one: string, other: string, most: number): boolean =>
  Math.abs(one.length - other.length) <= most && near(one, 0, other, 0, most);

const near = (a: string, from: number, b: string, to: number, most: number): boolean => {
  let i = from;
  let j = to;
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  const restA = a.length - i;
  const restB = b.length - j;
  if (restA === 0 || restB === 0) return restA + restB <= most;
  if (most === 0) return false;
  return (
    near(a, i + 1, b, j + 1, most - 1) ||
    near(a, i + 1, b, j, most - 1) ||
    near(a, i, b, j + 1, most - 1) ||
    (a.charCodeAt(i) === b.charCodeAt(j + 1) &&
      a.charCodeAt(i + 1) === b.charCodeAt(j) &&
      near(a, i + 2, b, j + 2, most - 1))
  );
};
