import { z } from 'zod';

const count = z.int().min(1);
/** Observations, and three quantiles. */
const cell = z.tuple([count, z.number(), z.number(), z.number()]);
/** Further quantiles, outward (`furtherShares`), and the outermost value last. */
const cellWithTail = cell.rest(z.number());
/** By state: shipments, and how many by each `export unlading`, ports as `textHash` in base 36. */
const routes = z.record(z.string(), z.strictObject({ count, routes: z.record(z.string(), count) }));
/** Day before which one departure in a hundred lies; absent in versions that did not count it. */
const since = z.int().optional();

const firstFormat = z.strictObject({
  format: z.literal(1),
  since,
  /** By `heading destination`: p1, p5 and p50 of US dollars by the kilogram. */
  valuePerKg: z.record(z.string(), cell),
  /** By `heading type`, the type as `textHash` in base 36: p50, p95 and p99 of kilograms by the package. */
  kgPerPackage: z.record(z.string(), cell),
  routes,
});

/** How often words stand in the names of parties. */
export const wordCountsSchema = z.strictObject({
  /** Distinct names that were counted. */
  names: z.int().min(0),
  /** Every word that stands in more of them than this is in `words`. */
  unlisted: z.int().min(0),
  /** Names with each word, the most frequent 20,000. */
  words: z.record(z.string(), count),
  /** The same among the names with an address in each country, for words that stand there in at least two. */
  countries: z.record(z.string(), z.strictObject({ names: count, words: z.record(z.string(), count) })),
});

const secondFormat = firstFormat.extend({
  format: z.literal(2),
  valuePerKg: z.record(z.string(), cellWithTail),
  kgPerPackage: z.record(z.string(), cellWithTail),
  names: wordCountsSchema,
});

/** A baseline as it is stored; of the first format by versions that were published before tails and names were counted. */
export const baselineBodySchema = z.discriminatedUnion('format', [firstFormat, secondFormat]);

export type BaselineBody = z.output<typeof baselineBodySchema>;
/** As it is published now. */
export type BaselineBodyNow = z.output<typeof secondFormat>;
export type WordCounts = z.output<typeof wordCountsSchema>;
