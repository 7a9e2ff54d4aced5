import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Api, refusalOf, type Refused, Unreachable } from '../api.js';
import { Failure, reasonOf } from '../failure.js';

/** Milliseconds without a byte in either direction after which a transfer is taken for broken. */
const silence = 120_000;

export interface Transfer {
  readonly id: string;
  /** Number of the first line of `body` in the whole stream, from 1. */
  readonly firstLine: number;
  readonly body: Readable;
  readonly gzip: boolean;
}

/**
 * Sends one body to `POST /v1/submissions` and waits for the answer.
 * @returns undefined where it was taken whole, else what broke it: an answer of the server, or none
 * @throws Failure where the file cannot be read to its end
 */
export function transfer(api: Api, { id, firstLine, body, gzip }: Transfer, signal: AbortSignal) {
  const url = api.url('/v1/submissions');
  return new Promise<Refused | Unreachable | undefined>((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      signal,
      headers: {
        authorization: `Bearer ${api.token}`,
        'content-type': 'application/x-ndjson',
        ...(gzip ? { 'content-encoding': 'gzip' } : {}),
        'submission-id': id,
        'submission-line': String(firstLine),
      },
    });
    let answered = false;
    request.setTimeout(silence, () => request.destroy(new Error(`nothing moved for ${silence / 1_000} s`)));
    request.on('response', (response) => {
      // An answer may come before the body is through: nothing more of it is wanted then.
      answered = true;
      body.unpipe(request);
      const status = response.statusCode ?? 0;
      void text(response)
        .catch(() => '')
        .then((answer) => {
          const retryAfter = response.headers['retry-after'];
          resolve(status < 400 ? undefined : refusalOf(status, retryAfter, answer));
        })
        .finally(() => {
          body.destroy();
          request.destroy();
        });
    });
    request.on('error', (error) => {
      body.destroy();
      if (signal.aborted) reject(error);
      else if (!answered) resolve(new Unreachable(`the connection to ${url.host} broke: ${reasonOf(error)}`));
    });
    body.on('error', (error) => {
      if (request.destroyed) return;
      reject(new Failure(`the file cannot be read to its end: ${reasonOf(error)}`));
      request.destroy();
    });
    body.pipe(request);
  });
}
