import { lookup } from 'node:dns';
import {
  Agent as HttpAgent,
  type ClientRequest,
  type IncomingMessage,
  request as plainRequest,
} from 'node:http';
import { Agent as HttpsAgent, request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { AddressRefused, guardedLookup } from './guarded-lookup.js';
import { type Destinations, hostOf } from './networks.js';

/** What came of sending a message once. */
export type Attempt =
  | { readonly status: number; readonly reason: null }
  /** No answer: why, in words that may be shown. */
  | { readonly status: null; readonly reason: string };

export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly destinations: Destinations;
  /** Milliseconds for all: name, connection, request, answer. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Runs once there is a connection, before anything is sent; nothing is where it fails. */
  readonly beforeSending?: () => Promise<void>;
  /** How names are resolved; by the system's resolver by default. */
  readonly resolve?: LookupFunction;
}

/** Bytes of an answer that are read, and thrown away; who sends more is cut off. */
const mostAnswerBytes = 16 * 1_024;

/**
 * Posts a message once. Every message gets a connection of its own, so the address is checked for each. Redirects are
 * answers like others: nothing is followed. Never throws.
 */
export async function post(address: string, options: PostOptions): Promise<Attempt> {
  const url = new URL(address);
  const secure = url.protocol === 'https:';
  const { destinations, timeoutMs, resolve = lookup } = options;
  const host = hostOf(url);
  // A literal address is not resolved, so it does not come past the lookup.
  if (isIP(host) !== 0 && !destinations.allow(host, secure)) return noAnswer(new AddressRefused());
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const status = await statusOf(url, secure, {
      ...options,
      signal: AbortSignal.any([options.signal, timeout]),
      resolve: guardedLookup(destinations, secure, resolve),
    });
    return { status, reason: null };
  } catch (error) {
    return timeout.aborted
      ? { status: null, reason: `no answer within ${timeoutMs / 1_000} s` }
      : noAnswer(error);
  }
}

function statusOf(
  url: URL,
  secure: boolean,
  { headers, body, signal, resolve, beforeSending }: PostOptions & { readonly resolve: LookupFunction },
): Promise<number> {
  const bytes = Buffer.from(body, 'utf8');
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-length': String(bytes.length) },
    signal,
    lookup: resolve,
  };
  return new Promise((done, fail) => {
    const answered = (response: IncomingMessage): void => {
      const status = response.statusCode ?? 0;
      let read = 0;
      response.on('data', (piece: Buffer) => {
        read += piece.length;
        if (read > mostAnswerBytes) response.destroy();
      });
      // The status counts, however the rest of the answer ends.
      response.on('error', () => done(status));
      response.on('close', () => done(status));
    };
    const request: ClientRequest = secure
      ? secureRequest(url, { ...options, agent: new HttpsAgent() }, answered)
      : plainRequest(url, { ...options, agent: new HttpAgent() }, answered);
    request.on('error', fail);
    if (beforeSending === undefined) {
      request.end(bytes);
      return;
    }
    request.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        beforeSending().then(
          () => request.end(bytes),
          () => request.destroy(new HeldBack()),
        );
      });
    });
  });
}

class HeldBack extends Error {}

/** Of what no answer came; never what a foreign server said. */
function noAnswer(error: unknown): Attempt {
  if (error instanceof AddressRefused)
    return { status: null, reason: 'it leads to an address that is not allowed' };
  if (error instanceof HeldBack)
    return { status: null, reason: 'what would be sent could not be recorded, so it was not' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
  return { status: null, reason: reasons.get(code) ?? `no connection (${code})` };
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'its name is not known'],
  ['EAI_AGAIN', 'its name could not be looked up'],
  ['ECONNREFUSED', 'it refuses connections'],
  ['ECONNRESET', 'it broke the connection'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is not trusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate is not trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is not trusted'],
]);
