import * as http from 'node:http';
import * as https from 'node:https';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Api, refusalOf, Unreachable } from './api.js';
import { Failure, reasonOf } from './failure.js';

/** Milliseconds without a byte in either direction after which a connection is considered broken. */
const silenceMs = 120_000;

export interface Upload {
  readonly path: string;
  /** The headers beside the token. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
}

/**
 * Sends a body of any length with `POST`, and returns the body of the answer.
 * @throws Refused for a status from 400 on, Unreachable without an answer, Failure if the body cannot be read to its
 *   end, and the reason with which `signal` was aborted
 */
export function upload(api: Api, { path, headers, body }: Upload, signal: AbortSignal): Promise<string> {
  const url = api.url(path);
  return new Promise((resolve, reject) => {
    const { request: begin, Agent } = url.protocol === 'https:' ? https : http;
    // Use a separate connection: bytes of one transfer that a server left unread must not precede the next transfer.
    // This side ends it: a server that was asked to end it would do so after its answer, while this side still writes,
    // and the answer would be lost.
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
      // An answer may come before the body is sent: then the rest of the body is not needed.
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
