import type { FastifyInstance } from 'fastify';

const everyMs = 50;

/**
 * Lets `close()` end as soon as the last request is answered. Connections that are busy when it begins turn
 * idle afterwards, and Node would keep those open for the whole keep-alive time.
 */
export const closeConnectionsThatTurnIdle = (app: FastifyInstance): void => {
  app.addHook('preClose', async () => {
    const timer = setInterval(() => app.server.closeIdleConnections(), everyMs);
    app.server.once('close', () => clearInterval(timer));
    // A server that never listened has no 'close' to wait for.
    if (!app.server.listening) clearInterval(timer);
  });
};
