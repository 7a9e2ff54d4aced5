import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { faultsOf } from '../problems/faults.js';
import { problem } from '../problems/problem.js';

export { serializerCompiler } from 'fastify-type-provider-zod';

/** Parses each part of a request with its zod schema; what does not fit is a 422 that lists every fault. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data) => {
    const parsed = schema.safeParse(data);
    return parsed.success
      ? { value: parsed.data }
      : { error: problem('invalid', { errors: faultsOf(parsed.error.issues) }) };
  };

/** For a route that reads its body as bytes and judges it itself; the schema of the body is documentation. */
export const bodyAsBytes: FastifySchemaCompiler<z.ZodType> = (route) =>
  route.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(route);
