import type { FastifyInstance } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Milliseconds; well below the deadline for stopping the service. */
const defaultLingerMs = 2_000;

const lingering = new WeakSet<ServerResponse>();

/**
 * Keeps the connection for an answer that comes before its request has ended. Closing it at once would reset it while
 * the client still sends, and the client would lose the answer (RFC 9112, 9.6). So the rest of the request is discarded
 * for a moment; if the client has not stopped by then, the connection is cut.
 */
export function lingerAfterAnswer(
  request: IncomingMessage,
  answer: ServerResponse,
  lingerMs: number = defaultLingerMs,
): void {
  // Whoever ends a slow body says how long; the refusal that follows from it asks for no more.
  if (lingering.has(answer)) return;
  lingering.add(answer);
  // Kept now: Node removes it from a request that is destroyed.
  const { socket } = request;
  // Otherwise Node would close the connection with the answer, where the client asked for that in its request.
  const mayStay = answer.shouldKeepAlive;
  answer.shouldKeepAlive = true;
  answer.once('finish', () => {
    const timer = setTimeout(() => socket.destroy(), lingerMs).unref();
    const ended = (): void => {
      clearTimeout(timer);
      if (!mayStay) socket.destroySoon();
    };
    if (request.complete) ended();
    else {
      // Whoever broke off while reading may have left a listener, with which nothing would flow; and where none was left,
      // taking it away stops the flow, unless somebody asks for the data.
      request
        .removeAllListeners('readable')
        .on('data', () => {})
        .once('end', ended)
        .resume();
    }
  });
}

/**
 * Lets every client that is refused while it still sends, such as one whose body is too large, read why. Most clients send
 * all of a body before they look for an answer, and one that finds the connection cut sends the same again.
 */
export const lingerAfterRefusals = (app: FastifyInstance): void => {
  app.addHook('onError', async ({ raw }, reply) => {
    if (!raw.complete) lingerAfterAnswer(raw, reply.raw);
  });
};
