import { faultsOf, plainWords } from '@hammerhead/contracts';
import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { problem } from '../problems/problem.js';

export { serializerCompiler } from 'fastify-type-provider-zod';

/**
 * Parses each part of a request with its zod schema; a fault is a 422 that lists every fault. A route whose headers
 * hold `if-match` requires it: without it the answer is 428.
 */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    const parsed = schema.safeParse(data, { error: plainWords });
    if (parsed.success) return { value: parsed.data };
    const { issues } = parsed.error;
    if (httpPart === 'headers' && issues.some(({ path }) => path[0] === 'if-match'))
      return {
        error: problem('precondition_required', { detail: 'send the ETag of what you decide about' }),
      };
    return { error: problem('invalid', { errors: faultsOf(issues) }) };
  };

/** For a route that reads its body as bytes and validates it itself; the schema of the body is documentation. */
export const bodyAsBytes: FastifySchemaCompiler<z.ZodType> = (route) =>
  route.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(route);
