import { toStored } from '@hammerhead/contracts';
import type { Readable } from 'node:stream';
import {
  type AppendOutcome,
  charactersOf,
  prepare,
  type RefusedManifest,
  type StreamedManifest,
} from '@hammerhead/intake';
import { breather, problem } from '@hammerhead/service-kit';
import type { SubmissionError, Transfer } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import type { Unit } from '../intake/group-commit.js';
import { overloaded } from '../intake/overloaded.js';

/** The most shipments, or lines without any, that are committed together. */
const maxUnitWeight = 500;
/** The most characters of documents and errors that are committed together, for large shipments. */
const maxUnitCharacters = 8 * 1_048_576;
/**
 * The most units that are read and not yet durable: as many as one commit takes, and the same number again, which are
 * read while that commit is written. With four in all, reading and writing took turns.
 */
const maxInFlight = 8;
/** Milliseconds after which the lines that a slow sender has sent so far are committed. */
const flushMs = 1_000;
/** The most milliseconds for which a stream is held while scoring is too far behind. */
const backlogTimeoutMs = 45_000;
export const stopped = { detail: 'the service is stopping; resume after `lines`', retryAfterSeconds: 5 };

/**
 * Reads a stream of manifests, one per line, and commits them as they arrive; memory does not grow with the length of
 * the stream. Throws the error that broke the stream after the lines before it are committed.
 * @param firstLine number of the stream's first line: above 1 when a transfer is resumed
 * @param committed lines that an earlier transfer brought; they are done, and skipped if they are sent again
 */
export async function receive(
  { stream, manifests }: { readonly stream: Readable; readonly manifests: AsyncIterable<StreamedManifest> },
  transfer: Transfer,
  { firstLine, committed }: { readonly firstLine: number; readonly committed: number },
  deps: Deps,
): Promise<void> {
  const { backlog, commits, inArea, stages, stopping } = deps;
  if (stopping.aborted) throw problem('unavailable', stopped);
  const stop = (): void => void stream.destroy(problem('unavailable', stopped));
  stopping.addEventListener('abort', stop, { once: true });
  const writer = new UnitWriter(transfer, firstLine, (unit) => commits.commit(unit));
  const timer = setInterval(() => writer.flush(), flushMs);
  const lap = stages.laps();
  const breathe = breather();
  try {
    for await (const { line, read } of manifests) {
      const number = firstLine + line - 1;
      if (number <= committed) continue;
      lap('receive');
      const found = read();
      lap('read');
      if (found.ok) {
        const submission = { id: transfer.submissionId, line: number };
        const provenance = { feedId: transfer.feedId, receivedAt: new Date(), submission };
        writer.add(number, prepare(found, provenance, inArea));
        lap('prepare');
      } else writer.refuse(number, found);
      await writer.room();
      await breathe();
      const room = !backlog.tooFar || (await backlog.room(backlogTimeoutMs, stopping));
      if (stopping.aborted) throw problem('unavailable', stopped);
      if (!room) throw overloaded(backlog);
    }
  } finally {
    clearInterval(timer);
    stopping.removeEventListener('abort', stop);
    writer.flush();
    await writer.settled();
  }
}

/** Gathers lines into units, and keeps a few of them in flight. */
class UnitWriter {
  readonly #transfer: Transfer;
  readonly #commit: (unit: Unit) => Promise<AppendOutcome[]>;
  readonly #inFlight = new Set<Promise<unknown>>();
  #manifests: Unit['manifests'][number][] = [];
  #errors: SubmissionError[] = [];
  #lines: number;
  #weight = 0;
  #characters = 0;
  #failure: { readonly error: unknown } | null = null;

  constructor(transfer: Transfer, firstLine: number, commit: (unit: Unit) => Promise<AppendOutcome[]>) {
    this.#transfer = transfer;
    this.#commit = commit;
    this.#lines = firstLine - 1;
  }

  add(line: number, manifest: Unit['manifests'][number]): void {
    this.#manifests.push(manifest);
    this.#advance(line, manifest.shipments.length, charactersOf(manifest));
  }

  refuse(line: number, { code, faults, manifestNumber }: RefusedManifest): void {
    const errors = toStored(faults);
    this.#errors.push({ line, manifestNumber, code, errors });
    this.#advance(line, 1, errors.length);
  }

  #advance(line: number, weight: number, characters: number): void {
    this.#lines = line;
    this.#weight += weight;
    this.#characters += characters;
    if (this.#weight >= maxUnitWeight || this.#characters >= maxUnitCharacters) this.flush();
  }

  flush(): void {
    if (this.#weight === 0 || this.#failure) return;
    const stream = { transfer: this.#transfer, lines: this.#lines, errors: this.#errors };
    const commit = this.#commit({ manifests: this.#manifests, stream }).catch((error: unknown) => {
      this.#failure ??= { error };
    });
    this.#inFlight.add(commit);
    void commit.finally(() => this.#inFlight.delete(commit));
    this.#manifests = [];
    this.#errors = [];
    this.#weight = 0;
    this.#characters = 0;
  }

  /** Waits while too much is in flight; throws the error of a failed commit. */
  async room(): Promise<void> {
    while (this.#inFlight.size >= maxInFlight) await Promise.race(this.#inFlight);
    if (this.#failure) throw this.#failure.error;
  }

  async settled(): Promise<void> {
    await Promise.all(this.#inFlight);
    if (this.#failure) throw this.#failure.error;
  }
}
