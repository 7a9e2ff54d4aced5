import * as http from 'node:http';
import * as https from 'node:https';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Api, refusalOf, Unreachable } from './api.js';
import { Failure, reasonOf } from './failure.js';

/** Milliseconds without a byte in either direction after which a connection is taken for broken. */
const silenceMs = 120_000;

export interface Upload {
  readonly path: string;
  /** Beyond the token. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
}

/**
 * Sends a body of any length with `POST`, and gives the answer's.
 * @throws Refused for a status from 400 on, Unreachable without an answer, Failure where the body cannot be read to its
 *   end, and whatever `signal` was aborted with
 */
export function upload(api: Api, { path, headers, body }: Upload, signal: AbortSignal): Promise<string> {
  const url = api.url(path);
  return new Promise((resolve, reject) => {
    const { request: begin, Agent } = url.protocol === 'https:' ? https : http;
    // A connection of its own: what a server left unread of one transfer must not stand before the next. We end it: a
    // server that was told to would do so behind its answer, while we still write, and the answer would be lost.
    const agent = new Agent({ keepAlive: true });
    const request = begin(url, {
      method: 'POST',
      signal,
      agent,
      headers: { authorization: `Bearer ${api.token}`, ...headers },
    });
    let answered = false;
    request.setTimeout(silenceMs, () =>
      request.destroy(new Error(`nothing moved for ${silenceMs / 1_000} s`)),
    );
    request.on('response', (response) => {
      // An answer may come before the body is through: nothing more of it is wanted then.
      answered = true;
      body.unpipe(request);
      const status = response.statusCode ?? 0;
      void text(response)
        .then(
          (answer) => {
            if (status < 400) resolve(answer);
            else reject(refusalOf(status, response.headers['retry-after'], answer));
          },
          (error: unknown) => reject(new Unreachable(`${url.host}: ${reasonOf(error)}`)),
        )
        .finally(() => {
          body.destroy();
          request.destroy();
          agent.destroy();
        });
    });
    request.on('error', (error) => {
      body.destroy();
      if (signal.aborted) reject(error);
      else if (!answered) reject(new Unreachable(`the connection to ${url.host} broke: ${reasonOf(error)}`));
    });
    body.on('error', (error) => {
      if (request.destroyed) return;
      reject(new Failure(`the file cannot be read to its end: ${reasonOf(error)}`));
      request.destroy();
    });
    body.pipe(request);
  });
}
