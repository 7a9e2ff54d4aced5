import type { FastifyInstance } from 'fastify';

/**
 * Logs one line for each request, when it is answered. It shows only the path: a query may hold names of people, which
 * belong in the audit log.
 */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
  });
};
