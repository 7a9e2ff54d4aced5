import { problemSchema } from '@hammerhead/contracts';
import { Failure, reasonOf } from './failure.js';

/** A problem of a server that may be newer: it may have codes that this version does not know. */
const anyProblemSchema = problemSchema.extend({ code: problemSchema.shape.title });
type Problem = ReturnType<typeof anyProblemSchema.parse>;

/** The server answered with a refusal. */
export class Refused extends Failure {
  readonly status: number;
  /** Milliseconds after which the server asks for the next attempt, or undefined if it does not say. */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem: Problem | undefined, retryAfter: number | undefined) {
    super(problem === undefined ? `the server answered ${status}` : describe(status, problem));
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /**
   * Whether the same request may be answered otherwise later. That includes 500: a proxy, or the server itself in an
   * outage, answers so when it should answer 503.
   */
  get passes(): boolean {
    return [408, 425, 429, 500, 502, 503, 504].includes(this.status);
  }
}

/** No answer came. */
export class Unreachable extends Failure {}

const describe = (status: number, { title, detail, errors }: Problem): string =>
  [
    `${status} ${title}`,
    detail,
    ...(errors ?? []).slice(0, 3).map(({ path, message }) => `${path} ${message}`.trim()),
  ]
    .filter((part) => part !== undefined)
    .join(': ');

/** Turns the status, headers and body of a refusal into an error. */
export function refusalOf(
  status: number,
  retryAfterHeader: string | null | undefined,
  body: string,
): Refused {
  return new Refused(status, problemOf(body), retryAfterOf(retryAfterHeader));
}

function problemOf(body: string): Problem | undefined {
  try {
    return anyProblemSchema.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

/** `Retry-After` in milliseconds; seconds only, as Hammerhead sends it. */
const retryAfterOf = (header: string | null | undefined): number | undefined =>
  header !== null && header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1_000 : undefined;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What goes with a request. */
interface Sent {
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly ifMatch?: string;
  /** Until all of the answer must be there. */
  readonly timeoutMs?: number;
}

/** A client of one of Hammerhead's APIs with one token. */
export class Api {
  readonly base: URL;
  readonly token: string;
  readonly #signal: AbortSignal;

  constructor(base: URL, token: string, signal: AbortSignal) {
    this.base = base;
    this.token = token;
    this.#signal = signal;
  }

  url(path: string): URL {
    return new URL(`${this.base.pathname.replace(/\/$/, '')}${path}`, this.base);
  }

  async call<T>(
    method: Method,
    path: string,
    schema: { parse(value: unknown): T },
    sent: Sent = {},
  ): Promise<T> {
    const body = await (await this.fetch(method, path, sent)).text().catch((error: unknown) => {
      throw new Unreachable(`${this.url(path).host}: ${reasonOf(error)}`);
    });
    try {
      return schema.parse(JSON.parse(body));
    } catch {
      throw new Failure(`${this.url(path).href} does not answer as Hammerhead does`);
    }
  }

  /** @throws Refused for a status from 400 on, Unreachable without an answer. */
  async fetch(
    method: Method,
    path: string,
    { body, ifMatch, timeoutMs = 60_000 }: Sent = {},
  ): Promise<Response> {
    const url = this.url(path);
    const signal =
      timeoutMs === Infinity ? this.#signal : AbortSignal.any([this.#signal, AbortSignal.timeout(timeoutMs)]);
    try {
      const headers = {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      };
      const json = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(url, { method, headers, signal, ...json });
      if (response.ok) return response;
      throw refusalOf(response.status, response.headers.get('retry-after'), await response.text());
    } catch (error) {
      if (error instanceof Refused) throw error;
      this.#signal.throwIfAborted();
      throw new Unreachable(`${url.host} does not answer: ${reasonOf(error)}`);
    }
  }
}
