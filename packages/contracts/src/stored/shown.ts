import { z } from 'zod';
import type { Canonical } from '../manifest/canonical.js';

/**
 * What was stored, in an answer: documented as `schema`, and shown as it stands. An answer is checked before it is sent;
 * by the rules for what may be entered today, an old document would make it fail.
 * @param schema has an id (`.meta({ id })`)
 */
export function asStored<Schema extends z.ZodType>(schema: Schema): z.ZodCustom<Canonical<z.output<Schema>>> {
  const id = schema.meta()?.id;
  if (id === undefined) throw new Error('a schema without an id cannot be referred to');
  return z.custom<Canonical<z.output<Schema>>>().meta({ $ref: `#/components/schemas/${id}` });
}
