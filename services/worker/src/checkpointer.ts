import {
  appendCheckpoint,
  databaseSource,
  FolderReader,
  type Link,
  type Signed,
  type Source,
  verifyChain,
  writeLatest,
} from '@hammerhead/audit';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import { audit, type Pool, transaction } from '@hammerhead/storage';

export interface CheckpointerOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** Where checkpoints and their key are kept. */
  readonly folder: string;
  readonly now: () => Date;
}

/** A line is added for so many new entries, or after so many milliseconds with at least one. */
const everyEntries = 1_000;
const everyMs = 600_000;

/**
 * Signs where the audit's chain stands, outside the database: whoever rewrites the chain cannot rewrite that. The newest
 * checkpoint is written over at each run with new entries; lines that stay are added less often. It signs nothing that
 * contradicts what it signed before.
 */
export class Checkpointer implements PeriodicWork {
  readonly #options: CheckpointerOptions;
  /** Scoring waits while lines are verified, so each is once. */
  readonly #reader: FolderReader;
  #latest = 0;
  #told = '';

  constructor(options: CheckpointerOptions) {
    this.#options = options;
    this.#reader = new FolderReader(options.folder);
  }

  async run(): Promise<void> {
    try {
      // Most of the time nothing is to be signed, which one statement tells.
      const { head } = await audit.readState(this.#options.pool);
      if (head !== undefined && head.seq === this.#latest) return;
      // Of several workers one signs at a time.
      await transaction(this.#options.pool, async (tx) => {
        if (await audit.lockCheckpoints(tx)) await this.#sign();
      });
    } catch (error) {
      this.#tell('the audit cannot be signed; will try again', error);
    }
  }

  async #sign(): Promise<void> {
    const { pool, folder, now } = this.#options;
    const source = await databaseSource(pool);
    const { head } = source;
    if (head === undefined || head.seq === this.#latest) return;
    const signed = await this.#reader.read();
    const last = signed.inForce.at(-1);
    const reason = await wrongWith(source, signed, last);
    if (reason !== undefined) return this.#tell(`the audit is not signed any more: ${reason}`);
    if (head.seq > (last?.seq ?? 0)) {
      const { line } = signed;
      const at = now();
      const age = line === undefined ? everyMs : at.getTime() - Date.parse(line.at);
      if (age >= everyMs || head.seq - (line?.seq ?? 0) >= everyEntries)
        await appendCheckpoint(folder, { kind: 'checkpoint', ...head, at: at.toISOString() });
      // Whoever copies the newest finds it there, also when it is a line.
      await writeLatest(folder, head, at);
    }
    this.#latest = head.seq;
    this.#told = '';
  }

  /** Once, until something else is wrong. */
  #tell(message: string, error?: unknown): void {
    if (this.#told === message) return;
    this.#told = message;
    this.#options.logger.error({ err: error }, message);
  }
}

/** What speaks against signing: what came since the last checkpoint is verified first. */
async function wrongWith(
  source: Source,
  signed: Signed,
  last: Link | undefined,
): Promise<string | undefined> {
  const end = source.head?.seq ?? 0;
  if (signed.fault !== undefined) return signed.fault.reason;
  if (last !== undefined && last.seq > end)
    return `the chain ends at ${end}, and entry ${last.seq} was signed: entries are missing, or an older database was restored`;
  return (await verifyChain(source, signed, undefined, last)).finding?.reason;
}
