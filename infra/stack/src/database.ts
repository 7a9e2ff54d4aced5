import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Postgres, startPostgres } from '@hammerhead/postgres';

/** Milliseconds between two tries to start it again: what stood in the way may be gone any moment. */
const maxWaitMs = 4_000;

/** The embedded PostgreSQL, started again at the same port whenever it ends by itself. */
export class Database {
  readonly #dataDir: string;
  readonly #tell: (line: string) => void;
  #server: Postgres;
  #stopping = false;

  private constructor(dataDir: string, server: Postgres, tell: (line: string) => void) {
    this.#dataDir = dataDir;
    this.#server = server;
    this.#tell = tell;
    void this.#watch();
  }

  static async start(folder: string, tell: (line: string) => void): Promise<Database> {
    const dataDir = join(folder, 'postgres');
    return new Database(dataDir, await startPostgres({ dataDir, log: tell }), tell);
  }

  get url(): string {
    return this.#server.url;
  }

  get port(): number {
    return this.#server.port;
  }

  async #watch(): Promise<void> {
    while (!this.#stopping) {
      const { code, signal } = await this.#server.exited;
      if (this.#stopping) return;
      this.#tell(`PostgreSQL ended (${signal ?? `code ${code}`}); starting it again.`);
      await this.#again();
    }
  }

  /** Until it succeeds or we are stopped: what stands in the way, a full disk say, may pass. */
  async #again(): Promise<void> {
    for (let wait = 500; !this.#stopping; wait = Math.min(wait * 2, maxWaitMs)) {
      try {
        const server = await startPostgres({
          dataDir: this.#dataDir,
          port: this.#server.port,
          log: this.#tell,
        });
        this.#server = server;
        if (this.#stopping) await server.stop();
        return;
      } catch (error) {
        this.#tell(error instanceof Error ? error.message : String(error));
        await pause(wait);
      }
    }
  }

  /** @param deadlineMs after it, without a checkpoint: nothing is lost, the next start takes longer */
  async stop(deadlineMs: number): Promise<void> {
    this.#stopping = true;
    await this.#server.stop({ mode: 'fast', deadlineMs });
  }
}
