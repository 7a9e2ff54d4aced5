import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { buffer } from 'node:stream/consumers';
import type { FuzzInput } from '@hammerhead/fuzz';
import type { Api } from '../api.js';

export interface Answer {
  /** The status of the answer; 0 if no answer came. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Milliseconds after which an answer counts as missing. */
const answerTimeoutMs = 60_000;

/** Sends an input as it is, with Node's own client: `fetch` would correct or refuse some inputs. */
export function exchange(
  api: Api,
  { method, path, headers, body }: FuzzInput,
  signal: AbortSignal,
): Promise<Answer> {
  const { protocol, hostname, port } = api.base;
  return new Promise((resolve, reject) => {
    const request = (protocol === 'https:' ? requestHttps : requestHttp)({
      hostname,
      port,
      method,
      // The path is not built with URL, which would normalize it.
      path: `${api.base.pathname.replace(/\/$/, '')}${path}`,
      headers: {
        authorization: `Bearer ${api.token}`,
        ...headers,
        ...(body && { 'content-length': body.length }),
      },
      signal,
    });
    const none = (error: unknown): void => {
      if (signal.aborted) reject(error instanceof Error ? error : new Error(String(error)));
      else resolve({ status: 0, headers: {}, text: String(error) });
    };
    request.setTimeout(answerTimeoutMs, () =>
      request.destroy(new Error(`no answer within ${answerTimeoutMs / 1_000} s`)),
    );
    request.on('response', (response) => {
      buffer(response).then(
        (bytes) =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString() }),
        none,
      );
    });
    request.on('error', none);
    request.end(body);
  });
}
