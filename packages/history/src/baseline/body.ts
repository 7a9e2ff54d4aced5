import { z } from 'zod';

const count = z.int().min(1);
/** Observations, and three quantiles. */
const cell = z.tuple([count, z.number(), z.number(), z.number()]);

/** A baseline as it is stored. */
export const baselineBodySchema = z.strictObject({
  format: z.literal(1),
  /** Day before which one departure in a hundred lies; absent in versions that did not count it. */
  since: z.int().optional(),
  /** By `heading destination`: p1, p5 and p50 of US dollars by the kilogram. */
  valuePerKg: z.record(z.string(), cell),
  /** By `heading type`, the type as `textHash` in base 36: p50, p95 and p99 of kilograms by the package. */
  kgPerPackage: z.record(z.string(), cell),
  /** By state: shipments, and how many by each `export unlading`, ports as `textHash` in base 36. */
  routes: z.record(z.string(), z.strictObject({ count, routes: z.record(z.string(), count) })),
});

export type BaselineBody = z.output<typeof baselineBodySchema>;
