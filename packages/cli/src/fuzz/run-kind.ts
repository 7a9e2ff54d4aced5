import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FuzzInput, fuzzInput, type FuzzKind, type FuzzRoute } from '@hammerhead/fuzz';
import type { Api } from '../api.js';
import { blockedMs } from './event-loop.js';
import { type Answer, exchange } from './exchange.js';
import { wrongWith } from './judge.js';
import type { Known } from './known.js';

export interface KindOptions {
  readonly kind: FuzzKind;
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly api: Api;
  readonly routes: readonly FuzzRoute[];
  /** The ids and cursors that answers of this API have named so far. */
  readonly known: Known;
  /** The folder for inputs that failed. */
  readonly save: string;
  readonly signal: AbortSignal;
  /** The most milliseconds for which an event loop may be blocked. */
  readonly limit: number;
  readonly onProgress: (done: number) => void;
}

export interface KindReport {
  readonly kind: FuzzKind;
  readonly inputs: number;
  readonly statuses: ReadonlyMap<number, number>;
  /** The rows in accepted answers that could be accounted for. */
  readonly rows: number;
  /** Milliseconds; undefined if the service does not report them. */
  readonly blocked: number | undefined;
  readonly seconds: number;
  readonly failures: number;
  /** The first failures, each with the file to which its input was saved. */
  readonly told: readonly string[];
}

const concurrency = 6;
const maxReported = 10;
/** Milliseconds between two checks of the event loop; its figure covers at least the last 30 seconds. */
const lookMs = 10_000;

/** Sends the inputs of one kind, a few at a time, and judges each answer. */
export async function runKind(options: KindOptions): Promise<KindReport> {
  const { kind, seed, first, count, api, routes, known, limit, signal, onProgress } = options;
  const statuses = new Map<number, number>();
  const told: string[] = [];
  let rows = 0;
  let failures = 0;
  let next = first;
  let done = 0;
  let blocked = await settledLoop(api, limit, signal);
  const look = async (): Promise<void> => {
    const now = await blockedMs(api);
    if (now !== undefined) blocked = Math.max(blocked ?? 0, now);
  };
  const since = Date.now();
  const timer = setInterval(() => void look(), lookMs);
  const worker = async (): Promise<void> => {
    while (next < first + count) {
      const index = next;
      next += 1;
      const input = fuzzInput(kind, seed, index, { routes, known: known.all });
      const answer = await untilHeard(api, input, signal);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const wrong = wrongWith(input, answer);
      if (wrong === undefined) {
        if (answer.status < 400) rows += input.rows ?? 0;
        known.note(answer.text);
      } else {
        failures += 1;
        if (told.length < maxReported) told.push(`${wrong} (${await saved(options, index, input)})`);
      }
      done += 1;
      onProgress(done);
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, worker));
  } finally {
    clearInterval(timer);
  }
  await look();
  const seconds = (Date.now() - since) / 1_000;
  return { kind, inputs: done, statuses, rows, blocked, seconds, failures, told };
}

/**
 * Waits until the event loop is quiet: a delay by the start of a service, or by an earlier kind, must not be
 * attributed to this kind.
 */
async function settledLoop(api: Api, quiet: number, signal: AbortSignal): Promise<number | undefined> {
  let blocked = await blockedMs(api);
  // With a limit of 0, the loop would never be quiet enough.
  const turns = quiet === 0 ? 0 : mostTurns;
  for (let turn = 0; turn < turns && blocked !== undefined && blocked > quiet; turn += 1) {
    await sleep(lookMs, undefined, { signal });
    blocked = await blockedMs(api);
  }
  return blocked === undefined ? undefined : 0;
}
/** The most turns of waiting, together longer than the minute that a service's figure covers. */
const mostTurns = 7;

/** Sends an input again while the service asks to retry later, which is not a fault of the input. */
async function untilHeard(api: Api, input: FuzzInput, signal: AbortSignal): Promise<Answer> {
  for (let turn = 0; ; turn += 1) {
    const answer = await exchange(api, input, signal);
    const wait = Number(answer.headers['retry-after']);
    if (turn >= 20 || ![429, 503].includes(answer.status) || !(wait > 0)) return answer;
    await sleep(wait * 1_000, undefined, { signal });
  }
}

/** Writes the input to a file as it was sent, and returns the name of the file. */
async function saved({ save, kind, seed }: KindOptions, index: number, input: FuzzInput): Promise<string> {
  await mkdir(save, { recursive: true });
  const file = join(save, `${kind}-${seed}-${index}.http`);
  const head = [
    `${input.method} ${input.path}`,
    ...Object.entries(input.headers).map(([name, value]) => `${name}: ${value}`),
  ];
  await writeFile(
    file,
    Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), input.body ?? new Uint8Array()]),
  );
  return file;
}
