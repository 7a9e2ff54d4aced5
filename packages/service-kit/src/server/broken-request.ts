import type { ProblemCode } from '@hammerhead/contracts';
import type { FastifyInstance } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problem } from '../problems/problem.js';

const codes: ReadonlyMap<unknown, ProblemCode> = new Map<unknown, ProblemCode>([
  ['HPE_HEADER_OVERFLOW', 'headers_too_large'],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 'too_large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 'request_timeout'],
]);

/** Answers a request that Node's HTTP parser refused, on the bare socket, in the same form as every other error. */
export const answerBrokenRequest = (error: Error & { code?: string }, socket: Duplex): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  answerOn(socket, codes.get(error.code) ?? 'malformed_request');
};

function answerOn(socket: Duplex, code: ProblemCode): void {
  const { status, document } = problem(code);
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.end([...head, '', body].join('\r\n'), () => socket.destroy());
  else socket.destroy();
}

/**
 * Gives the answers that Node would give by itself without a body, or not at all: to a request without `Host` (RFC
 * 9112, 3.2; the server is created with `requireHostHeader: false`), to an unknown `Expect`, to CONNECT.
 */
export const answerWhatNodeWould = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request) => {
    if (request.raw.httpVersion === '1.1' && request.headers.host === undefined)
      throw problem('malformed_request', { detail: 'HTTP/1.1 needs a Host header field' });
  });
  app.server.on('checkExpectation', (_request, response) => {
    const { status, document } = problem('expectation_failed');
    response.writeHead(status, { 'content-type': 'application/problem+json', connection: 'close' });
    response.end(JSON.stringify(document));
  });
  app.server.on('connect', (_request, socket: Duplex) => answerOn(socket, 'malformed_request'));
};
