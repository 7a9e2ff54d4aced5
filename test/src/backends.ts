import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallSettings, startPostgres } from '@hammerhead/postgres';
import t, { type Test } from 'tap';
import { childrenOf } from './proc.js';
import { hasRedis, type RedisServer, startRedis } from './redis.js';

/** A PostgreSQL and, on that backend, a Redis, of one test's own: they may be killed. */
export interface Backend {
  readonly name: 'postgres' | 'redis';
  readonly databaseUrl: string;
  readonly redis: RedisServer | null;
  /** `kill -9` of the database server. */
  killPostgres(): Promise<void>;
  /** Starts it again on the same data and port. */
  restartPostgres(): Promise<void>;
  /** SIGSTOP of the database server and its processes: connections stand, nothing answers. */
  freezePostgres(): void;
  thawPostgres(): void;
}

const timeoutMs = 600_000;

const skipped = (name: Backend['name']): string | false =>
  name === 'redis' && !hasRedis() ? 'no redis-server is installed' : false;

/** Why the half of an outage's test on this backend is left out, or false. */
export const skippedOutage = (name: Backend['name']): string | false =>
  name === 'redis' && process.env['HAMMERHEAD_OUTAGES'] === 'few'
    ? 'HAMMERHEAD_OUTAGES=few: it runs on another version of Node.js'
    : skipped(name);

/** Runs a test on both queue backends; where there is no Redis, that half is skipped and says so. */
export function onBothBackends(
  what: string,
  run: (t: Test, backend: Backend) => Promise<void>,
  skippedOn: (name: Backend['name']) => string | false = skipped,
): void {
  t.setTimeout(timeoutMs);
  for (const name of ['postgres', 'redis'] as const) {
    const skip = skippedOn(name);
    void t.test(`${what}, queue on ${name}`, { skip, timeout: timeoutMs }, async (t) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'hammerhead-e2e-'));
      // Where we are root, PostgreSQL's own account must enter.
      chmodSync(dataDir, 0o755);
      let postgres = await startPostgres({ dataDir, settings: smallSettings() });
      let frozen: readonly number[] = [];
      const { port, url } = postgres;
      const redis = name === 'redis' ? await startRedis() : null;
      const thaw = (): void => {
        for (const pid of frozen) process.kill(pid, 'SIGCONT');
        frozen = [];
      };
      t.teardown(async () => {
        thaw();
        await redis?.stop();
        await postgres.stop({ mode: 'immediate' });
        rmSync(dataDir, { recursive: true, force: true });
      });
      await run(t, {
        name,
        databaseUrl: url,
        redis,
        killPostgres: () => postgres.kill(),
        async restartPostgres() {
          postgres = await startPostgres({ dataDir, port, settings: smallSettings() });
        },
        freezePostgres() {
          frozen = [postgres.pid, ...childrenOf(postgres.pid)];
          for (const pid of frozen) process.kill(pid, 'SIGSTOP');
        },
        thawPostgres: thaw,
      });
    });
  }
}
