import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from '../api.js';
import { bytes, count, duration } from '../terminal/format.js';
import { bar, type StatusLine } from '../terminal/status-line.js';
import { findProgress, type Progress } from './submission.js';

/** Milliseconds between two requests for progress. */
const pollMs = 1_000;

export interface Watched {
  readonly id: string;
  /** The bytes of the file, and how many of them have been read. */
  readonly size: number;
  readonly bytesRead: () => number;
  readonly onLines: () => void;
}

/** Shows how far a transfer is, until `stop` is aborted, and then once more: a short one has ended before the first look. */
export async function watchTransfer(api: Api, line: StatusLine, watched: Watched, stop: AbortSignal) {
  const meter = new Meter();
  let progress: Progress | undefined;
  for (;;) {
    const isLast = stop.aborted;
    const before = progress?.lines ?? 0;
    // This is only for display: the transfer itself detects what is wrong with the server.
    progress = (await findProgress(api, watched.id).catch(() => undefined)) ?? progress;
    if (progress !== undefined && progress.lines > before) watched.onLines();
    line.show(describeTransfer(watched, progress, meter), isLast);
    if (isLast) return;
    await sleep(pollMs, undefined, { signal: stop }).catch(() => {});
  }
}

function describeTransfer(
  { size, bytesRead }: Watched,
  progress: Progress | undefined,
  meter: Meter,
): string {
  const read = bytesRead();
  const share = size === 0 ? 1 : read / size;
  const { rate, left } = meter.measure(progress?.accepted ?? 0, share);
  return [
    `sending ${bar(share)} ${Math.floor(share * 100)} %`,
    `${bytes(read)} of ${bytes(size)}`,
    `${count(progress?.lines ?? 0)} lines`,
    `${count(progress?.accepted ?? 0)} shipments`,
    `${count(rate)}/s`,
    left === undefined ? 'ETA -' : `ETA ${duration(left)}`,
  ].join('  ');
}

/** Waits until every accepted shipment is scored, and shows the progress. */
export async function watchScoring(
  ask: () => Promise<Progress | undefined>,
  line: StatusLine,
  signal: AbortSignal,
): Promise<void> {
  const meter = new Meter();
  for (;;) {
    const progress = await ask();
    if (progress === undefined || progress.status === 'done') return;
    const { assessed, failed, pending } = progress;
    const total = assessed + failed + pending;
    const share = total === 0 ? 1 : (assessed + failed) / total;
    const { rate, left } = meter.measure(assessed, share);
    line.show(
      [
        `scoring ${bar(share)} ${Math.floor(share * 100)} %`,
        `${count(assessed)} of ${count(total)} shipments`,
        `${count(rate)}/s`,
        left === undefined ? 'ETA -' : `ETA ${duration(left)}`,
      ].join('  '),
    );
    await sleep(pollMs, undefined, { signal });
  }
}

/** Computes the rate and the time left, from the first measurement on. */
class Meter {
  #first: { readonly at: number; readonly done: number; readonly share: number } | undefined;

  measure(done: number, share: number): { rate: number; left: number | undefined } {
    const at = performance.now();
    this.#first ??= { at, done, share };
    const seconds = (at - this.#first.at) / 1_000;
    const gained = share - this.#first.share;
    if (seconds === 0) return { rate: 0, left: undefined };
    return {
      rate: (done - this.#first.done) / seconds,
      left: gained > 0 ? ((1 - share) * seconds) / gained : undefined,
    };
  }
}
