import { isProblemCode, type ProblemCode, problemCodes, problemSchema } from '@hammerhead/contracts';
import type { RouteOptions } from 'fastify';
import { permissionOf } from '../access/route-access.js';
import { type HeaderField, type HeaderName, headersOf } from './headers.js';

type ProblemResponse = {
  description: string;
  headers: Record<string, HeaderField>;
  content: { 'application/problem+json': { schema: { $ref: string } } };
};

/** The reference to the schema, which its `.meta({id})` adds to every document. */
const $ref = `#/components/schemas/${problemSchema.meta()?.id}`;

/** The problems that `route` answers with, by status, in OpenAPI's form: several codes may share one status. */
export const problemResponses = (
  route: RouteOptions,
  headers: readonly HeaderName[],
  sessions: boolean,
): Record<string, ProblemResponse> => {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codesOf(route, sessions)) {
    const { status } = problemCodes[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${problemCodes[code].title}`).join('. '),
        headers: headersOf(status, headers),
        content: { 'application/problem+json': { schema: { $ref } } },
      },
    ]),
  );
};

const codesOf = ({ schema, config }: RouteOptions, sessions: boolean): Set<ProblemCode> => {
  // Every route that takes a token may be sent too many bad ones.
  const codes: ProblemCode[] =
    permissionOf(config) === 'public'
      ? ['unavailable']
      : ['unauthenticated', 'forbidden', 'rate_limited', 'unavailable'];
  if (sessions && permissionOf(config) !== 'public') codes.push('cross_site', 'claims_refused');
  if (schema?.params !== undefined) codes.push('not_found');
  if (schema?.body !== undefined) codes.push('not_parseable', 'too_large', 'unsupported_media_type');
  if (schema?.body !== undefined || schema?.querystring !== undefined) codes.push('invalid');
  return new Set([...codes, ...ownCodes(config)]);
};

const ownCodes = (config: unknown): ProblemCode[] =>
  typeof config === 'object' && config !== null && 'problems' in config && Array.isArray(config.problems)
    ? config.problems.filter(isProblemCode)
    : [];
