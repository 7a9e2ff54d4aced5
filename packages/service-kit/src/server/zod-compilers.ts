import { faultsOf, type InputFault, plainWords } from '@hammerhead/contracts';
import type { FastifySchemaCompiler } from 'fastify';
import { createSerializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { headerName } from '../openapi/headers.js';
import { problem } from '../problems/problem.js';

const wholeSecondsLength = '2023-09-14T18:00:00.000Z'.length;
/** An instant with whole seconds, as `Date` writes it. */
const wholeSeconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/;

/**
 * Writes answers as JSON. An instant has one text in all of them, which is that of manifests: a fraction of a second
 * stands only where it is not zero.
 */
export const serializerCompiler = createSerializerCompiler({
  replacer: (_member, value: unknown) =>
    typeof value === 'string' && value.length === wholeSecondsLength && wholeSeconds.test(value)
      ? value.replace('.000Z', 'Z')
      : value,
});

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
    const errors = faultsOf(issues);
    return {
      error: problem('invalid', {
        errors: httpPart === 'headers' ? errors.map(underItsHeaderName) : errors,
      }),
    };
  };

/** HTTP compares names of header fields in any case, and Node has them in small letters; people write `Submission-Id`. */
const underItsHeaderName = ({ path, message }: InputFault): InputFault => ({
  path: headerName(path),
  message,
});

/** For a route that reads its body as bytes and validates it itself; the schema of the body is documentation. */
export const bodyAsBytes: FastifySchemaCompiler<z.ZodType> = (route) =>
  route.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(route);
