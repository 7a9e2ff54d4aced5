import type { z } from 'zod';
import type { Canonical } from './manifest/canonical.js';

/**
 * Reads back a JSON text that this program validated with `schema` before it stored it. It is not validated
 * again: the log is written once and read by every scoring, and what stands in it is trusted.
 */
export function fromStored<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): Canonical<z.output<Schema>>;
export function fromStored(_schema: z.ZodType, text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}
