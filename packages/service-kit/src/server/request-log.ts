import type { FastifyInstance } from 'fastify';
import { knownActorOf } from '../access/authentication.js';
import { problemOf } from '../problems/handler.js';

/**
 * Logs one line for each request, when it is answered: who asked what, and how it ended. It shows only the path: a query may
 * hold names of people, which belong in the audit log.
 */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    const actor = knownActorOf(request);
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
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
