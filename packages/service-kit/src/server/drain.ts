import type { FastifyInstance } from 'fastify';
import type { Socket } from 'node:net';
import { problem } from '../problems/problem.js';

const pollMs = 50;
/** Milliseconds that a connection gets to finish the head of a request when the server closes. */
const graceMs = 500;

/**
 * Lets `close()` end as soon as the last request is answered. Connections that are busy when it begins turn idle
 * afterwards, and Node would keep those open for the whole keep-alive time; connections that have not finished their
 * header fields count as busy indefinitely. Requests that still arrive are told to come again.
 */
export const closeConnectionsThatTurnIdle = (app: FastifyInstance): void => {
  const sockets = new Set<Socket>();
  const answering = new WeakSet<Socket>();
  let closing = false;
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  app.addHook('onRequest', async (request, reply) => {
    answering.add(request.raw.socket);
    if (!closing) return;
    void reply.header('connection', 'close');
    throw problem('unavailable', { detail: 'the service is stopping', retryAfterSeconds: 5 });
  });
  app.addHook('onResponse', async (request) => {
    const { socket } = request.raw;
    // A client that was answered while it was sending gets a moment to read the answer: a reset would discard it.
    if (closing) setTimeout(() => answering.delete(socket), graceMs).unref();
    else answering.delete(socket);
  });
  app.addHook('preClose', async () => {
    closing = true;
    const began = performance.now();
    const timer = setInterval(() => {
      app.server.closeIdleConnections();
      if (performance.now() - began < graceMs) return;
      for (const socket of sockets) if (!answering.has(socket)) socket.destroy();
    }, pollMs);
    app.server.once('close', () => clearInterval(timer));
    // A server that never listened has no 'close' to wait for.
    if (!app.server.listening) clearInterval(timer);
  });
};
