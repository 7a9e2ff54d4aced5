import { z } from 'zod';

const count = z.int().min(1);
/** The number of observations, and three quantiles. */
const cell = z.tuple([count, z.number(), z.number(), z.number()]);
/** Further quantiles, outward (`furtherShares`), and the outermost value last. */
const cellWithTail = cell.rest(z.number());
/** By state: the number of shipments, and how many took each `export unlading`, ports as `textHash` in base 36. */
const routes = z.record(z.string(), z.strictObject({ count, routes: z.record(z.string(), count) }));
/** The day before which one departure in a hundred lies; absent in versions that did not count it. */
const since = z.int().optional();

const firstFormat = z.strictObject({
  format: z.literal(1),
  since,
  /** By `heading destination`: p1, p5 and p50 of US dollars per kilogram. */
  valuePerKg: z.record(z.string(), cell),
  /** By `heading type`, the type as `textHash` in base 36: p50, p95 and p99 of kilograms per package. */
  kgPerPackage: z.record(z.string(), cell),
  routes,
});

/** How often words occur in the names of parties. */
export const wordCountsSchema = z.strictObject({
  /** The number of distinct names counted. */
  names: z.int().min(0),
  /** Every word that more names have than this is in `words`. */
  unlisted: z.int().min(0),
  /** The number of names with each word, for the 20,000 most frequent. */
  words: z.record(z.string(), count),
  /** The same for the names with an address in each country, for words that at least two of them have. */
  countries: z.record(z.string(), z.strictObject({ names: count, words: z.record(z.string(), count) })),
});

const secondFormat = firstFormat.extend({
  format: z.literal(2),
  valuePerKg: z.record(z.string(), cellWithTail),
  kgPerPackage: z.record(z.string(), cellWithTail),
  names: wordCountsSchema,
});

/** A baseline as stored. Versions published before tails and names were counted are in the first format. */
export const baselineBodySchema = z.discriminatedUnion('format', [firstFormat, secondFormat]);

export type BaselineBody = z.output<typeof baselineBodySchema>;
/** The format in which baselines are published now. */
export type BaselineBodyNow = z.output<typeof secondFormat>;
export type WordCounts = z.output<typeof wordCountsSchema>;
