import { z } from 'zod';

/** The place of a found entry in the order: by rank, then score, then list and entry. */
export type FoundPlace = readonly [rank: number, score: number, list: string, entry: string];

export const foundPlace = z.tuple([z.number(), z.number(), z.string(), z.string()]);

/** Compares places: the likeliest comes first, and equals follow by list and entry. */
export function inFoundOrder(a: FoundPlace, b: FoundPlace): number {
  if (a[0] !== b[0]) return b[0] - a[0];
  if (a[1] !== b[1]) return b[1] - a[1];
  if (a[2] !== b[2]) return a[2] < b[2] ? -1 : 1;
  return a[3] === b[3] ? 0 : a[3] < b[3] ? -1 : 1;
}
