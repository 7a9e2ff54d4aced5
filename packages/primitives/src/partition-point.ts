/**
 * Counts, by binary search, how many of the first `length` places lie before a border.
 * @param isBefore whether a place lies before it: true for all places up to the border, and false from it on
 */
export function partitionPoint(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
