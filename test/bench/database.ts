import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Postgres, type Settings, startPostgres } from '@hammerhead/postgres';
import { createPool, type Pool } from '@hammerhead/storage';
import { prepareDatabase, type Tokens } from '../src/prepare.js';
import { putInForce } from './watchlist.js';

const template = 'bench_template';

export interface ServerOptions {
  /** Over those that `npm start` ships. */
  readonly settings?: Settings;
  /** File of a list that is in force in every database; null for none. */
  readonly watchlist?: string | null;
}

/** The embedded PostgreSQL as `npm start` runs it, and fresh databases in it. */
export class BenchServer {
  readonly folder: string;
  #postgres: Postgres;
  readonly tokens: Tokens;
  /** What shipments are screened against, as a sentence. */
  readonly screening: string;

  static async start({ settings = {}, watchlist = null }: ServerOptions = {}): Promise<BenchServer> {
    const folder = mkdtempSync(join(tmpdir(), 'hammerhead-bench-'));
    // Where we are root, PostgreSQL's own account must enter.
    chmodSync(folder, 0o755);
    const postgres = await startPostgres({ dataDir: folder, settings, temporary: true });
    try {
      await query(postgres.url, `create database ${template}`);
      const url = inDatabase(postgres.url, template);
      const tokens = await prepareDatabase(url);
      const screening =
        watchlist === null
          ? 'No list is in force, so nobody is screened (--watchlist).'
          : `Screened against ${await putInForce(url, tokens.supervisor, watchlist)} entries of ${basename(watchlist)}.`;
      return new BenchServer(folder, postgres, tokens, screening);
    } catch (error) {
      await postgres.stop({ mode: 'immediate' });
      throw error;
    }
  }

  private constructor(folder: string, postgres: Postgres, tokens: Tokens, screening: string) {
    this.folder = folder;
    this.#postgres = postgres;
    this.tokens = tokens;
    this.screening = screening;
  }

  get pid(): number {
    return this.#postgres.pid;
  }

  /** A fresh database with schema, rule set and tokens; everything before it is on disk. */
  async database(name: string): Promise<string> {
    await query(this.#postgres.url, `create database ${name} template ${template}`);
    await query(this.#postgres.url, 'checkpoint');
    return this.urlOf(name);
  }

  urlOf(name: string): string {
    return inDatabase(this.#postgres.url, name);
  }

  async drop(name: string): Promise<void> {
    await query(this.#postgres.url, `drop database if exists ${name} with (force)`);
  }

  async version(): Promise<string> {
    const pool = openPool(this.#postgres.url);
    const { rows } = await pool.query<{ server_version: string }>('show server_version');
    await pool.end();
    return rows[0]?.server_version ?? 'unknown';
  }

  /** Stops it and removes all of it. */
  async close(): Promise<void> {
    await this.#postgres.stop({ mode: 'immediate' });
  }
}

export const openPool = (url: string): Pool => createPool({ url, name: 'bench', max: 4, onError: () => {} });

export async function query(url: string, sql: string): Promise<void> {
  const pool = openPool(url);
  try {
    await pool.query(sql);
  } finally {
    await pool.end();
  }
}

function inDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
