import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What the server does to one transfer. */
export type Fate =
  | 'take'
  /** Commits so many lines of the body, then cuts the connection. */
  | { readonly cutAfter: number }
  /** Commits so many lines, then reads no further and keeps the connection. */
  | { readonly stallAfter: number }
  /** Takes everything and cuts the connection instead of answering. */
  | 'lose the answer'
  | { readonly refuse: number; readonly retryAfter?: number };

interface Submission {
  readonly lines: string[];
  whole: boolean;
}

/**
 * A server that breaks transfers on demand, as the real one cannot be made to. It keeps lines as the real
 * one does: by number, and tells how many it has.
 */
export class BreakingIngest {
  readonly submissions = new Map<string, Submission>();
  /** Of each transfer: submission, and number of its first line. */
  readonly transfers: { readonly id: string; readonly firstLine: number }[] = [];
  readonly #fates: Fate[];
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch(() => request.socket.destroy());
  });
  #stalled: () => void = () => {};
  /** Settles when a transfer has come to its `stallAfter`. */
  readonly stalled = new Promise<void>((resolve) => {
    this.#stalled = resolve;
  });

  /** @param fates one for each transfer in order; those after them are taken */
  constructor(...fates: Fate[]) {
    this.#fates = fates;
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.authorization !== 'Bearer secret') return problem(response, 401);
    const [, id = '', errors] = /^\/v1\/submissions(?:\/([^/]+))?(\/errors)?$/.exec(request.url ?? '') ?? [];
    if (request.method === 'POST') return this.#receive(request, response);
    const submission = this.submissions.get(id);
    if (submission === undefined) return problem(response, 404);
    if (errors === undefined) response.end(JSON.stringify(progressOf(id, submission)));
    else {
      const rejected = submission.lines.flatMap((line, index) => (line === 'bad' ? [index + 1] : []));
      for (const line of rejected) response.write(`${JSON.stringify(errorAt(line))}\n`);
      response.end();
    }
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fate = this.#fates.shift() ?? 'take';
    const id = String(request.headers['submission-id']);
    const firstLine = Number(request.headers['submission-line']);
    this.transfers.push({ id, firstLine });
    if (typeof fate === 'object' && 'refuse' in fate) {
      // Ingest lets go by what still comes, so that whoever sends it comes to read the answer.
      request.on('error', () => {}).resume();
      return problem(response, fate.refuse, fate.retryAfter);
    }
    const submission = this.submissions.get(id) ?? { lines: [], whole: false };
    this.submissions.set(id, submission);
    if (firstLine > submission.lines.length + 1) return problem(response, 409);

    const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request;
    // A client that is cut off or killed is what the tests are about.
    for (const stream of [request, body]) stream.on('error', () => {});
    let number = firstLine;
    for await (const line of linesOf(body)) {
      submission.lines[number - 1] = line;
      number += 1;
      const received = number - firstLine;
      if (typeof fate === 'object' && 'cutAfter' in fate && received === fate.cutAfter) {
        request.socket.destroy();
        return;
      }
      if (typeof fate === 'object' && 'stallAfter' in fate && received === fate.stallAfter) {
        this.#stalled();
        await new Promise(() => {});
      }
    }
    submission.whole = true;
    if (fate === 'lose the answer') request.socket.destroy();
    else response.writeHead(202).end(JSON.stringify(receiptOf(id, submission)));
  }
}

async function* linesOf(body: Readable): AsyncGenerator<string> {
  let rest = '';
  body.setEncoding('utf8');
  for await (const chunk of body) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function problem(response: ServerResponse, status: number, retryAfter?: number): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ type: 'about:blank', title: `Problem ${status}`, status, code: 'test' }));
}

const errorAt = (line: number) => ({
  line,
  manifestNumber: 'M-7',
  reason: 'invalid_manifest',
  code: 'invalid_manifest',
  errors: [{ path: 'shipments[0].bill', message: 'must not be empty' }],
});

const receiptOf = (id: string, submission: Submission) => {
  const { manifests, accepted: shipments, duplicates, rejected } = progressOf(id, submission);
  const line = submission.lines.indexOf('odd') + 1;
  const finding = { code: 'imo_check_digit', path: 'imo', message: 'IMO number 1: it is not seven digits' };
  const notice = {
    line,
    id,
    manifestNumber: 'M-8',
    revision: 2,
    status: 'received',
    findingCount: 1,
    findings: [finding],
    shipmentFindings: [],
    omitted: { count: 1, bills: ['B-1'] },
    supersededBy: null,
  };
  const notices = line > 0 ? [notice] : [];
  return {
    id,
    reference: null,
    manifests,
    shipments,
    outOfScope: 0,
    duplicates,
    rejected,
    errors: [],
    findingCount: 0,
    notices,
  };
};

function progressOf(id: string, { lines, whole }: Submission) {
  const rejected = lines.filter((line) => line === 'bad').length;
  const taken = lines.length - rejected;
  return {
    id,
    reference: null,
    findingCount: 0,
    status: whole ? 'done' : 'interrupted',
    lines: lines.length,
    manifests: taken,
    duplicates: 0,
    rejected,
    accepted: taken * 2,
    assessed: taken * 2,
    pending: 0,
    failed: 0,
    unchanged: 0,
    canceled: 0,
    outOfScope: 0,
    superseded: 0,
    startedAt: '2026-01-01T00:00:00Z',
    finishedAt: whole ? '2026-01-01T00:00:01Z' : null,
  };
}
