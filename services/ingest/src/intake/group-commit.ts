import { toStored } from '@hammerhead/contracts';
import {
  isMissingPartition,
  isTransient,
  log,
  type Pool,
  type SubmissionError,
  submissions,
  transaction,
  type Transfer,
} from '@hammerhead/storage';
import { type AppendOutcome, charactersOf, type Chunk, type IncomingManifest } from '@hammerhead/intake';
import { PartitionKeeper } from './partition-keeper.js';
import type { IntakeStages } from './stages.js';

/** A unit of work that is committed as a whole or not at all: one posted manifest, or some lines of a stream. */
export interface Unit {
  readonly manifests: readonly IncomingManifest[];
  /** For lines of a stream: the transfer, its last line in here, and the lines that were refused. */
  readonly stream?: {
    readonly transfer: Transfer;
    readonly lines: number;
    readonly errors: readonly SubmissionError[];
  };
}

/** Thrown when a newer transfer of the same submission has taken over; nothing was committed. */
export class TakenOver extends Error {}

interface Waiting {
  readonly unit: Unit;
  readonly shipments: number;
  readonly characters: number;
  readonly resolve: (outcomes: AppendOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions {
  readonly pool: Pool;
  readonly stages: IntakeStages;
  readonly chunkSize: number;
  /** Receives new jobs after their transaction is committed. */
  readonly onChunks: (chunks: readonly Chunk[]) => void;
  /** Hears which feed sent something that is committed, or stood already. */
  readonly onHeard?: (feedId: string, at: Date) => void;
}

/** The most shipments in one transaction: the lock on the log is held while these are written. */
const maxShipments = 2_000;
/**
 * The most characters of documents in one transaction, and so in one job, because a job never spans two transactions.
 */
const maxCharacters = 32 * 1_048_576;

/**
 * Commits the work of concurrent requests together: while one transaction is under way, new work waits and goes into
 * the next. Each process runs one transaction at a time; that, not the number of requests, determines how often the
 * disk is synced.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  readonly #partitions: PartitionKeeper;
  readonly #waiting: Waiting[] = [];
  /**
   * Transfers with a failed unit, and its error. Every unit behind that one fails too: the transfer is resumed after
   * its last committed line, and there must be no gap before that line.
   */
  readonly #broken = new WeakMap<Transfer, unknown>();
  #running: Promise<void> | null = null;
  #head = 0;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
    this.#partitions = new PartitionKeeper(options.pool);
  }

  /** Resolves when the unit is durable; only then may it be reported as accepted. */
  commit(unit: Unit): Promise<AppendOutcome[]> {
    return new Promise((resolve, reject) => {
      const { manifests } = unit;
      const shipments = manifests.reduce((sum, manifest) => sum + manifest.shipments.length, 0);
      const characters = manifests.reduce((sum, manifest) => sum + charactersOf(manifest), 0);
      this.#waiting.push({ unit, shipments, characters, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // Requests that arrived in the same turn of the event loop belong in the same transaction.
    await new Promise(setImmediate);
    for (let batch = this.#take(); batch.length > 0; batch = this.#take()) await this.#settle(batch);
    this.#running = null;
  }

  #take(): Waiting[] {
    let shipments = 0;
    let characters = 0;
    let units = 0;
    for (const waiting of this.#waiting) {
      shipments += waiting.shipments;
      characters += waiting.characters;
      if (units > 0 && (shipments > maxShipments || characters > maxCharacters)) break;
      units += 1;
    }
    return this.#waiting.splice(0, units);
  }

  async #settle(waiting: readonly Waiting[]): Promise<void> {
    const batch = waiting.filter((one) => !this.#refusedBehind(one));
    if (batch.length === 0) return;
    try {
      const results = await this.#write(batch.map(({ unit }) => unit));
      for (const [index, { unit, resolve, reject }] of batch.entries()) {
        const outcomes = results[index];
        if (outcomes) {
          const [first] = unit.manifests;
          if (first !== undefined) this.#options.onHeard?.(first.feedId, new Date());
          resolve(outcomes);
        } else reject(new TakenOver('a newer transfer of this submission has taken over'));
      }
    } catch (error) {
      // A unit that the database refuses must not make the others fail.
      if (batch.length > 1 && !isTransient(error)) for (const one of batch) await this.#settle([one]);
      else for (const one of batch) this.#fail(one, error);
    }
  }

  #fail({ unit, reject }: Waiting, error: unknown): void {
    if (unit.stream) this.#broken.set(unit.stream.transfer, error);
    reject(error);
  }

  /** Refuses a unit that comes after a failed one of the same transfer. */
  #refusedBehind({ unit, reject }: Waiting): boolean {
    if (!unit.stream || !this.#broken.has(unit.stream.transfer)) return false;
    reject(this.#broken.get(unit.stream.transfer));
    return true;
  }

  async #write(units: readonly Unit[]): Promise<(AppendOutcome[] | null)[]> {
    const departures = units.flatMap(({ manifests }) => manifests.map(({ departureAt }) => departureAt));
    await this.#partitions.prepare(departures, this.#head, new Date());
    try {
      return await this.#append(units);
    } catch (error) {
      if (!isMissingPartition(error)) throw error;
      await this.#partitions.openAhead();
      return await this.#append(units);
    }
  }

  async #append(units: readonly Unit[]): Promise<(AppendOutcome[] | null)[]> {
    const { pool, stages, chunkSize, onChunks } = this.#options;
    const lap = stages.laps();
    const written = await transaction(pool, async (client) => {
      lap('begin');
      const transfers = units.flatMap(({ stream }) => (stream ? [stream.transfer] : []));
      const ours =
        transfers.length > 0 ? await submissions.lockTransfers(client, transfers) : new Set<string>();
      const live = units.filter(
        ({ stream }) => !stream || ours.has(submissions.transferKey(stream.transfer)),
      );
      const manifests = live.flatMap((unit) => unit.manifests);
      const { outcomes, chunks, head } = await log.append(client, manifests, new Date(), chunkSize);

      let next = 0;
      const results = new Map(
        live.map((unit) => [unit, outcomes.slice(next, (next += unit.manifests.length))] as const),
      );
      const streams = live.flatMap((unit) => streamed(unit, results.get(unit) ?? []));
      if (streams.length > 0) {
        const errors = streams.flatMap((stream) => stream.errors);
        if (errors.length > 0) await submissions.insertErrors(client, errors);
        await submissions.advanceTransfers(client, streams);
      }
      lap('append');
      return { results: units.map((unit) => results.get(unit) ?? null), chunks, head };
    });
    lap('commit');
    this.#head = written.head;
    if (written.chunks.length > 0) onChunks(written.chunks);
    return written.results;
  }
}

/** Counts what a unit of a stream adds to its submission: refused lines, conflicts among them, and duplicates. */
function streamed({ manifests, stream }: Unit, outcomes: readonly AppendOutcome[]) {
  if (!stream) return [];
  const { transfer, lines } = stream;
  const conflicts = manifests.flatMap((manifest, index): SubmissionError[] =>
    outcomes[index]?.status === 'conflict' && manifest.submission
      ? [
          {
            line: manifest.submission.line,
            manifestNumber: manifest.number,
            code: 'manifest_conflict',
            errors: toStored([
              {
                path: 'revision',
                message: `revision ${manifest.revision} of this manifest stands already with other content; send changes as a higher revision`,
              },
            ]),
          },
        ]
      : [],
  );
  const duplicates = outcomes.filter(({ status, replayed }) => status === 'duplicate' && !replayed).length;
  const errors = [...stream.errors, ...conflicts].map((error) => ({ ...error, ...transfer }));
  return [{ ...transfer, lines, duplicates, errors }];
}
