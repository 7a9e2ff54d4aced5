import { parseArgs } from 'node:util';
import { Api } from '../api.js';
import type { Command, Context } from '../context.js';
import { tokenFor } from '../credentials.js';
import { Failure } from '../failure.js';
import { addressOf, strictly, wholeNumber } from '../options.js';
import { Persistence } from '../send/persistence.js';
import { openSource, type Source } from '../send/source.js';
import {
  findErrors,
  findProgress,
  isWhole,
  type LineError,
  type Progress,
  type Receipt,
  receiptOf,
} from '../send/submission.js';
import { submissionId } from '../send/submission-id.js';
import { errorsOf, noticesOf, summaryOf } from '../send/summary.js';
import { transfer } from '../send/transfer.js';
import { watchScoring, watchTransfer } from '../send/watch.js';
import { count } from '../terminal/format.js';
import { StatusLine } from '../terminal/status-line.js';

const help = `hammerhead send FILE [options]

Sends a file of manifests, one JSON document per line (NDJSON), plain or gzip; - reads standard input.
A transfer that breaks is resumed where it broke, and so it is when the same command is given again.
What the server has already counts as duplicate: sending a file twice does no harm.

  --to URL           the ingest service (http://127.0.0.1, at the port INGEST_PORT, else 3001)
  --token TOKEN      a feed's token (HAMMERHEAD_TOKEN, else credentials.json in HAMMERHEAD_DATA)
  --reference TEXT   your own name for the file, kept and answered by the server
  --gzip             compress on the way
  --wait             wait until every shipment is scored
  --patience SECONDS give up after so long without progress (300)

It lists the first lines that were rejected, and the first manifests that were accepted with findings, left bills of an
earlier revision out, or came too late.

Exit code: 0 all accepted, 2 some manifests rejected or (with --wait) shipments not assessed, 1 failed.
`;

const options = {
  to: { type: 'string' },
  token: { type: 'string' },
  reference: { type: 'string' },
  gzip: { type: 'boolean', default: false },
  wait: { type: 'boolean', default: false },
  patience: { type: 'string', default: '300' },
} as const;

/** The most refused lines that the summary lists. */
const errorsShown = 10;

export const send: Command = {
  summary: 'send a file of manifests',
  help,
  resumes: true,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0)
      throw new Failure('name one file to send, or - for standard input');
    const { environment, signal } = context;
    const address = addressOf(values.to, environment['INGEST_PORT'], 3001);
    const patience = wholeNumber('--patience', values.patience) * 1_000;
    const api = new Api(address, await tokenFor('feed', values.token, environment), signal);
    const source = await openSource(file, signal);
    const line = new StatusLine(context);
    const persistence = new Persistence(patience, line, signal);
    try {
      const { gzip, reference } = values;
      const sending = new Sending(api, source, { gzip, reference }, line, persistence, signal);
      const { id, receipt } = await sending.send();
      if (values.wait) await watchScoring(() => sending.progress(id), line, signal);
      line.end();
      const progress = await sending.progress(id);
      // Everything arrived: a server that cannot be reached now is no reason to report that sending failed.
      const errors = () => persistence.insist(() => findErrors(api, id, errorsShown));
      return await report(id, { progress, receipt, errors }, context);
    } finally {
      line.end();
      await source.close();
    }
  },
};

interface HowSent {
  readonly gzip: boolean;
  readonly reference: string | undefined;
}

class Sending {
  readonly #api: Api;
  readonly #source: Source;
  readonly #how: HowSent;
  readonly #line: StatusLine;
  readonly #persistence: Persistence;
  readonly #signal: AbortSignal;

  constructor(
    api: Api,
    source: Source,
    how: HowSent,
    line: StatusLine,
    persistence: Persistence,
    signal: AbortSignal,
  ) {
    this.#api = api;
    this.#source = source;
    this.#how = how;
    this.#line = line;
    this.#persistence = persistence;
    this.#signal = signal;
  }

  progress(id: string): Promise<Progress | undefined> {
    return this.#persistence.insist(() => findProgress(this.#api, id));
  }

  /**
   * Sends the file to its end, in as many transfers as needed.
   * @returns the id of the submission, and its receipt unless that was lost on its way
   */
  async send(): Promise<{ readonly id: string; readonly receipt: Receipt | undefined }> {
    const { id, lines } = await this.#begin();
    let committed = lines;
    for (;;) {
      const answer = await this.#transfer(id, committed + 1);
      if (typeof answer === 'string') return { id, receipt: receiptOf(answer) };
      await this.#persistence.pauseAfter(answer);
      const progress = await this.progress(id);
      // The whole file arrived, and only the answer was lost.
      if (progress !== undefined && isWhole(progress)) return { id, receipt: undefined };
      if (progress !== undefined && progress.lines > committed) {
        committed = progress.lines;
        this.#persistence.progressed();
      }
    }
  }

  /** Returns the submission to continue, or the next new one if the whole file has been sent before. */
  async #begin(): Promise<{ id: string; lines: number }> {
    for (let repetition = 0; ; repetition += 1) {
      const id = submissionId(this.#source.hash, this.#api.base, this.#api.token, repetition);
      const progress = await this.progress(id);
      if (progress !== undefined && isWhole(progress)) continue;
      if (repetition > 0)
        this.#line.note('this file was sent before; what has not changed counts as duplicate');
      if (progress !== undefined) this.#line.note(`resuming at line ${count(progress.lines + 1)}`);
      return { id, lines: progress?.lines ?? 0 };
    }
  }

  async #transfer(id: string, firstLine: number) {
    const { stream, bytesRead } = this.#source.read(firstLine, this.#how.gzip);
    const stop = new AbortController();
    const watching = watchTransfer(
      this.#api,
      this.#line,
      { id, size: this.#source.size, bytesRead, onLines: () => this.#persistence.progressed() },
      stop.signal,
    );
    try {
      return await transfer(this.#api, { id, firstLine, body: stream, ...this.#how }, this.#signal);
    } finally {
      stop.abort();
      await watching;
    }
  }
}

async function report(
  id: string,
  {
    progress,
    receipt,
    errors,
  }: {
    readonly progress: Progress | undefined;
    readonly receipt: Receipt | undefined;
    readonly errors: () => Promise<LineError[]>;
  },
  { stdout }: Context,
): Promise<number> {
  if (progress === undefined) throw new Failure(`the server no longer knows submission ${id}`);
  stdout.write(`submission ${id}\n${summaryOf(progress)}`);
  if (receipt !== undefined && receipt.notices.length > 0) stdout.write(`\n${noticesOf(receipt.notices)}`);
  if (progress.rejected === 0) return progress.failed > 0 ? 2 : 0;
  stdout.write(`\n${errorsOf(await errors(), progress.rejected)}`);
  return 2;
}
