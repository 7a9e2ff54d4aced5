import { z } from 'zod';
import type { Canonical } from '../manifest/canonical.js';

/**
 * A stored value in an answer: documented as `schema`, and shown unchanged. An answer is checked before it is sent; by
 * the rules for what may be entered today, an old document would make that check fail.
 * @param schema a schema with an id (`.meta({ id })`)
 */
export function asStored<Schema extends z.ZodType>(schema: Schema): z.ZodCustom<Canonical<z.output<Schema>>> {
  const id = schema.meta()?.id;
  if (id === undefined) throw new Error('a schema without an id cannot be referred to');
  return z.custom<Canonical<z.output<Schema>>>().meta({ $ref: `#/components/schemas/${id}` });
}
