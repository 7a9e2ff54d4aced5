import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { type Problem, problem } from '../problems/problem.js';
import { lingerAfterAnswer } from './linger.js';

/** The pace at which a request's body must arrive. */
export type BodyPace = {
  /** In every window of this many milliseconds … */
  readonly windowMs: number;
  /** … at least this many bytes must arrive. */
  readonly windowBytes: number;
  /** Milliseconds for the whole body; a route that takes streams opts out with {@link anyLength}. */
  readonly wholeMs: number;
};

/**
 * A modem of 1990 sends ten times as much, and a feed that writes one manifest a minute as much; a client that sends a
 * byte a second only holds a connection.
 */
export const defaultPace: BodyPace = { windowMs: 60_000, windowBytes: 1_024, wholeMs: 300_000 };

/** For a route's `config`: a body of any length, which may take any time as long as it progresses. */
export const anyLength = { bodyOfAnyLength: true } as const;

const stopping = { detail: 'the service is stopping; send it again', retryAfterSeconds: 5 };
/** Milliseconds that an almost complete body gets when the service stops, and its sender to read the answer. */
const graceMs = 500;

interface OpenBody {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Node removes it from a request that is destroyed. */
  readonly socket: Socket;
  readonly endsAt: number;
  /** Bytes that had arrived on the connection when the current window began. */
  mark: number;
  slowAt: number;
}

/**
 * Ends requests whose body arrives too slowly: with 408 where their answer is still due, else by closing the
 * connection. When the server closes, incomplete bodies are ended with 503. Bytes that this service has not read,
 * because it is busy, do not count against the sender.
 */
export const endSlowBodies = (app: FastifyInstance, pace: BodyPace): void => {
  const open = new Map<FastifyRequest, OpenBody>();
  const forgetIfThrough = (request: FastifyRequest): void => {
    if (request.raw.complete) open.delete(request);
  };

  const look = (): void => {
    const now = performance.now();
    for (const body of open.values()) {
      const { raw } = body.request;
      const { bytesRead, destroyed } = body.socket;
      if (raw.complete || destroyed) open.delete(body.request);
      else if (now >= body.endsAt || isSlow(body, bytesRead, now, pace)) {
        open.delete(body.request);
        end(body, problem('request_timeout'), undefined);
      }
    }
  };
  const timer = setInterval(look, Math.min(1_000, pace.windowMs / 4)).unref();

  app.addHook('onRequest', async (request, reply) => {
    const { headers, raw } = request;
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
    const now = performance.now();
    const { config } = request.routeOptions;
    const wholeMs = 'bodyOfAnyLength' in config ? Number.POSITIVE_INFINITY : pace.wholeMs;
    open.set(request, {
      request,
      reply,
      socket: raw.socket,
      endsAt: now + wholeMs,
      mark: raw.socket.bytesRead,
      slowAt: now + pace.windowMs,
    });
  });
  // The usual body is complete by now; neither it nor its request is to be kept until the next check.
  app.addHook('preValidation', async (request) => forgetIfThrough(request));
  app.addHook('onResponse', async (request) => {
    forgetIfThrough(request);
    if (open.has(request)) letGoBy(request);
  });
  app.addHook('preClose', async () => {
    const last = setTimeout(() => {
      for (const body of open.values())
        if (!body.request.raw.complete) end(body, problem('unavailable', stopping), graceMs);
      open.clear();
    }, graceMs);
    app.server.once('close', () => {
      clearTimeout(last);
      clearInterval(timer);
    });
    if (!app.server.listening) clearTimeout(last);
  });
};

/**
 * Discards the rest of a body that was answered before its end. Unread, it would block the next request on its
 * connection, which the sender, who has the answer, considers free.
 */
function letGoBy({ raw }: FastifyRequest): void {
  if (raw.destroyed) return;
  raw.unpipe();
  raw.resume();
}

function isSlow(body: OpenBody, bytesRead: number, now: number, pace: BodyPace): boolean {
  // Bytes that were not read yet: it is this service that is slow.
  const held = body.request.raw.readableLength > 0;
  if (held || bytesRead - body.mark >= pace.windowBytes) {
    body.mark = bytesRead;
    body.slowAt = now + pace.windowMs;
  }
  return now >= body.slowAt;
}

function end(
  { request: { raw }, reply, socket }: OpenBody,
  failure: Problem,
  patienceMs: number | undefined,
): void {
  // A reader of the body gets the error, and answers; without one the answer has been sent, or is sent without the
  // body.
  if (reply.sent || raw.listenerCount('error') === 0) {
    if (reply.raw.writableFinished) socket.destroy();
    else reply.raw.once('finish', () => socket.destroy());
    return;
  }
  lingerAfterAnswer(raw, reply.raw, patienceMs);
  raw.emit('error', failure);
}
