import type { ProblemCode } from '@hammerhead/contracts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problem } from './problem.js';

/** Seconds that a client should wait when PostgreSQL is away: about the time of its restart. */
const retryAfterSeconds = 2;

/**
 * Turns whatever was thrown into a problem. What the client sent never becomes a 5xx; a fault of the service never
 * shows more than its code.
 */
const toProblem = (
  error: unknown,
  isUnavailable: (error: unknown) => boolean,
  bodyLimit: number,
): Problem => {
  if (error instanceof Problem) return hasBadPath(error) ? problem('not_found') : error;
  if (isFastifyClientError(error)) {
    const code = codeOf(error);
    const detail = code === 'too_large' ? `a body may have ${bodyLimit} bytes here` : wordsOf(error);
    return problem(code, { detail, cause: error });
  }
  if (isUnavailable(error)) return problem('unavailable', { retryAfterSeconds, cause: error });
  return problem('internal', { cause: error });
};

/** Whether the path failed its schema: an id of the wrong form names nothing, so the answer is 404. */
const hasBadPath = (error: object): boolean =>
  'validationContext' in error && error.validationContext === 'params';

const isFastifyClientError = (error: unknown): error is FastifyError =>
  error instanceof Error &&
  'statusCode' in error &&
  typeof error.statusCode === 'number' &&
  error.statusCode >= 400 &&
  error.statusCode < 500 &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('FST_');

const byStatus: ReadonlyMap<number, ProblemCode> = new Map<number, ProblemCode>([
  [404, 'not_found'],
  [408, 'request_timeout'],
  [413, 'too_large'],
  [414, 'not_found'],
  [415, 'unsupported_media_type'],
  [429, 'rate_limited'],
  [431, 'headers_too_large'],
]);

/** The framework refuses such members with the words of a body that is no JSON. */
const wordsOf = ({ code, message }: FastifyError): string =>
  code === 'FST_ERR_CTP_INVALID_JSON_BODY'
    ? 'the body is not JSON, or has a member that no body may have: `__proto__`, or `constructor` with `prototype`'
    : message;

const codeOf = (error: FastifyError): ProblemCode => {
  if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY')
    return 'not_parseable';
  return byStatus.get(error.statusCode ?? 400) ?? 'malformed_request';
};

/** Answers with `failure`; a response schema of the route does not apply to it. */
export const sendProblem = (reply: FastifyReply, failure: Problem): FastifyReply => {
  const { retryAfterSeconds: seconds } = failure.options;
  if (seconds !== undefined) void reply.header('retry-after', String(Math.max(1, Math.ceil(seconds))));
  if (failure.options.headers !== undefined) void reply.headers(failure.options.headers);
  sent.set(reply, failure.problemCode);
  return (
    reply
      .code(failure.status)
      // A request that the framework refuses has been through no hook.
      .header('x-request-id', reply.request.id)
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send({ ...failure.document, instance: `urn:uuid:${reply.request.id}` })
  );
};

/** The problem that `reply` answered with; undefined where it did not. */
export const problemOf = (reply: FastifyReply): ProblemCode | undefined => sent.get(reply);

const sent = new WeakMap<FastifyReply, ProblemCode>();

/**
 * fastify's error handler.
 * @param isUnavailable recognizes errors after which the same request may succeed later
 */
export const errorHandler =
  (isUnavailable: (error: unknown) => boolean) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const failure = toProblem(error, isUnavailable, request.routeOptions.bodyLimit);
    if (failure.status >= 500) tell(failure, request);
    void sendProblem(reply, failure);
  };

function tell(failure: Problem, request: FastifyRequest): void {
  const level = failure.problemCode === 'internal' ? 'error' : 'warn';
  try {
    request.log[level]({ err: failure.cause ?? failure, code: failure.problemCode }, 'request failed');
  } catch {
    // Anything may have been thrown, even what cannot be turned into text; the client gets an answer in any case.
  }
}

/** fastify's handler of unknown routes. */
export const handleNotFound = (_request: FastifyRequest, reply: FastifyReply): void => {
  void sendProblem(reply, problem('not_found'));
};
