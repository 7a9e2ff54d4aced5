import type { FastifyInstance } from 'fastify';

/**
 * One line a request, when it is answered. Only the path: a query may hold names of people, and those belong
 * into the audit log, not here.
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
