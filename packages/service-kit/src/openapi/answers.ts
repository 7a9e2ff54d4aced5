import type { RouteOptions } from 'fastify';
import { z } from 'zod';
import { type HeaderField, type HeaderName, headersOf, isHeaderName } from './headers.js';

const configSchema = z.object({
  answers: z.record(z.string(), z.string()).optional(),
  answerHeaders: z.array(z.string()).optional(),
});

type Answer = { description: string; headers: Record<string, HeaderField>; content?: unknown };

/**
 * The answers of a route that succeed, in OpenAPI's form: what its `config` says of each status, its header fields, and
 * the schema of its body.
 * @param common the header fields of every answer of the service
 */
export function answersOf(
  { config }: RouteOptions,
  schema: object,
  common: readonly HeaderName[],
): Record<string, Answer> {
  const { answers = {}, answerHeaders = [] } = configSchema.parse(config);
  const own = [...answerHeaders.filter(isHeaderName), ...common];
  return Object.fromEntries(
    Object.entries(responsesOf(schema)).map(([status, body]) => [
      status,
      {
        description: answers[status] ?? '',
        headers: headersOf(Number(status), own),
        ...bodyOf(body),
      },
    ]),
  );
}

const responsesOf = (schema: object): object =>
  'response' in schema && typeof schema.response === 'object' && schema.response !== null
    ? schema.response
    : {};

/** A body may state its media types itself; where there is none, its schema is that of null. */
const bodyOf = (body: unknown): { content?: unknown } => {
  if (typeof body !== 'object' || body === null) return {};
  if ('content' in body) return { content: body.content };
  return 'type' in body && body.type === 'null' ? {} : { content: { 'application/json': { schema: body } } };
};
