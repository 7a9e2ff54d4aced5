import { dayMs, Turns } from '@hammerhead/primitives';
import { MemoryHistory, Seizures } from '@hammerhead/history';
import { log, manifests, type Pool, positionOf, retention, seizures, shipments } from '@hammerhead/storage';

/** The logger to which loading reports its progress. */
export interface KeeperLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

export interface HistoryKeeperOptions {
  readonly pool: Pool;
  readonly logger: KeeperLog;
  /** The most shipments in memory. */
  readonly limit: number;
}

const tracesAtOnce = 5_000;
/** The most shipments for which querying the database for each is faster than loading everything. */
const fewShipments = 32;
/** The time between two tries while the database is away. */
const retryMs = 1_000;

/**
 * Keeps memory level with the log. It begins as far back as memory may reach and reads on in the background; until it
 * has caught up, history is read from the database alone, and large chunks should wait for it. From then on it reads
 * what the log added whenever a chunk needs more than memory holds.
 */
export class HistoryKeeper {
  readonly #options: HistoryKeeperOptions;
  readonly seizures = new Seizures();
  /** Null until its beginning is known. */
  #memory: MemoryHistory | null = null;
  #loaded = false;
  /** Null until loading has begun. */
  #loading: Promise<void> | null = null;
  #closed = false;
  readonly #reads = new Turns();
  #seizuresAt = 0;
  /** The last run of retention that memory knows of; null before it has begun. */
  #retainedAt: number | null = null;

  constructor(options: HistoryKeeperOptions) {
    this.#options = options;
  }

  /** The memory once it has caught up with the log, or null before that. */
  get memory(): MemoryHistory | null {
    return this.#loaded ? this.#memory : null;
  }

  get size(): number {
    return this.#memory?.size ?? 0;
  }

  /**
   * Resolves when the history of this many shipments should be read: for a few at once, for more when memory is loaded
   * or loading was given up. On a long log their queries to the database would take longer than loading, and delay it.
   */
  async readyFor(shipments: number): Promise<void> {
    if (shipments > fewShipments) await this.#loading;
  }

  /**
   * Reads the log into memory; resolves when it has caught up, or is closed. While the database is away it tries
   * again.
   */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    const { pool, logger } = this.#options;
    const began = performance.now();
    while (!this.#closed && !this.#loaded) {
      try {
        const head = await log.readHead(pool);
        this.#memory ??= await this.#begin(head);
        await this.#read(this.#memory, head);
        this.#loaded = this.#memory.upto >= head;
      } catch (error) {
        logger.warn({ err: error }, 'could not read history into memory; will try again');
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    if (this.#loaded) logger.info({ shipments: this.size, seconds }, 'history is in memory');
  }

  /** Resolves when memory, if it is in use, holds everything in the log up to a position. */
  async reach(position: number): Promise<void> {
    const { memory } = this;
    if (memory === null || memory.upto >= position) return;
    await this.#reads.take(async () => {
      if (memory.upto >= position) return;
      await this.#read(memory, await log.readHead(this.#options.pool));
    });
  }

  /**
   * Reads which cargo is known to be seized, if something was decided about that since the last time.
   * @param last the position of the last decision that may have changed it, or of any later one
   */
  async reachDecision(last: number): Promise<void> {
    if (last <= this.#seizuresAt) return;
    await this.#reads.take(async () => {
      if (last <= this.#seizuresAt) return;
      const changed = await seizures.listChanged(this.#options.pool, this.#seizuresAt);
      for (const { position, revokedBy, shipmentId, bill, imprint, recordedAt } of changed) {
        const day = Math.floor(recordedAt.getTime() / dayMs);
        const seizure = { position, shipment: positionOf(shipmentId), bill, day, bytes: imprint };
        if (this.#memory === null) this.seizures.add(seizure);
        else this.#memory.addSeizure(seizure);
        if (revokedBy !== null) this.seizures.revoke(position, revokedBy);
      }
      this.#seizuresAt = last;
      await this.#forgetDeleted();
    });
  }

  /**
   * Reads the log anew after retention has deleted some of it, as after a start: memory then answers as the database does,
   * and holds nothing of what was deleted.
   */
  async #forgetDeleted(): Promise<void> {
    if (this.#retainedAt === null) return;
    const ended = await retention.readLastEnded(this.#options.pool);
    if (ended === this.#retainedAt) return;
    this.#options.logger.info({ run: ended }, 'retention has deleted part of the log; reading history anew');
    this.#memory = null;
    this.#loaded = false;
    this.#loading = null;
    void this.load();
  }

  close(): void {
    this.#closed = true;
  }

  async #begin(head: number): Promise<MemoryHistory> {
    const { pool, limit } = this.#options;
    this.#retainedAt = await retention.readLastEnded(pool);
    const floor = Math.max(0, head - limit);
    const daysBelow = floor > 0 ? await manifests.readDaysBelow(pool, floor) : [];
    return new MemoryHistory({ limit, floor, daysBelow, seizures: this.seizures });
  }

  async #read(memory: MemoryHistory, upto: number): Promise<void> {
    while (memory.upto < upto && !this.#closed) {
      const { traces, complete } = await shipments.readTraces(
        this.#options.pool,
        memory.upto,
        upto,
        tracesAtOnce,
      );
      for (const { position, supersedes, imprint } of traces) {
        if (supersedes !== null) memory.supersede(supersedes, position);
        if (imprint !== null) memory.append(position, imprint);
      }
      memory.advance(complete);
    }
  }
}
