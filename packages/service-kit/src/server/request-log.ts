import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { knownActorOf } from '../access/authentication.js';
import { problemOf } from '../problems/handler.js';

/**
 * Logs one line for each request, when it is answered: who asked what, and how it ended. It shows neither
 * a query nor names in a path: they may be of people, and belong in the audit log.
 */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    const actor = knownActorOf(request);
    request.log.info(
      {
        method: request.method,
        path: pathOf(request),
        status: reply.statusCode,
        code: problemOf(reply),
        subject: actor?.subject,
        role: actor?.role,
        feed: actor !== undefined && 'feedId' in actor ? actor.feedId : undefined,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
  });
};

/** What stands for a parameter and can be told: an id, or a whole number. */
const plainId = z.union([z.uuid(), z.string().regex(/^\d{1,20}$/)]);
/** A segment of an unknown route that can be told: of letters as our routes have them. */
const plainSegment = /^[a-z0-9._-]{0,40}$/;

/**
 * The path of a request without names: that of its route, with what stands for a parameter only where it is an id or a
 * whole number. An unknown route may hold anything: its first two segments tell which one was meant.
 */
function pathOf({ is404, routeOptions, params, url }: FastifyRequest): string {
  const { url: route } = routeOptions;
  if (is404 || route === undefined) {
    const [, ...segments] = (url.split('?', 1)[0] ?? '').split('/');
    const told = segments.slice(0, 2).map((segment) => (plainSegment.test(segment) ? segment : '…'));
    return `/${told.join('/')}${segments.length > 2 ? '/…' : ''}`;
  }
  const given = new Map<string, unknown>(Object.entries(params ?? {}));
  return route
    .split('/')
    .map((segment) => plainId.safeParse(given.get(segment.slice(1))).data ?? segment)
    .join('/');
}
