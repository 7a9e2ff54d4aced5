import { testDatabase } from '@hammerhead/postgres';
import { openChunkQueue } from '@hammerhead/queue';
import { createLogger, hashToken, listen, newToken } from '@hammerhead/service-kit';
import { createPool, migrate, type Pool, tokens } from '@hammerhead/storage';
import type { Test } from 'tap';
import { buildApp } from '../src/app.js';
import { Backlog } from '../src/intake/backlog.js';
import { FeedActivity } from '../src/intake/feed-activity.js';
import { GroupCommit } from '../src/intake/group-commit.js';
import { newIntakeStages } from '../src/intake/stages.js';

export interface Running {
  readonly url: string;
  readonly pool: Pool;
  /** Of the feed `one`. */
  readonly token: string;
  readonly otherFeed: string;
  readonly analyst: string;
  /** As on SIGTERM. */
  readonly stop: () => Promise<void>;
}

export interface Limits {
  readonly maxManifestBytes?: number;
  readonly maxBehind?: number;
  readonly rateLimit?: number;
}

/** The real service on a real port and a database of its own. Nothing scores what it takes in. */
export async function runIngest(t: Test, limits: Limits = {}): Promise<Running> {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'ingest');
  const logger = createLogger({ name: 'ingest', level: 'silent' });
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  const queue = openChunkQueue({ redisUrl: null, databaseUrl: database.url, log: logger });
  const backlog = new Backlog(pool, limits.maxBehind ?? 1_000_000);
  await backlog.refresh();
  const stopping = new AbortController();
  const stages = newIntakeStages();
  const feeds = new FeedActivity(pool);
  const commits = new GroupCommit({
    pool,
    stages,
    chunkSize: 500,
    onChunks: () => {},
    onHeard: (feedId, at) => feeds.heard(feedId, at),
  });
  const app = await buildApp(
    {
      pool,
      queue,
      commits,
      backlog,
      feeds,
      stages,
      logger,
      inArea: (destination) => destination === 'JM' || destination === 'TT',
      maxManifestBytes: limits.maxManifestBytes ?? 1_048_576,
      rateLimit: limits.rateLimit ?? 10_000,
      stopping: stopping.signal,
    },
    (hash) => tokens.find(pool, hash),
  );
  const url = await listen(app, { host: '127.0.0.1', port: 0, portVariable: 'INGEST_PORT' });
  const stop = async (): Promise<void> => {
    stopping.abort();
    await app.close();
  };
  t.teardown(async () => {
    await stop();
    await commits.idle();
    backlog.close();
    await queue.close();
    await pool.end();
    await database.drop();
  });
  const [token, otherFeed, analyst] = [newToken(), newToken(), newToken()];
  const feed = { role: 'feed', createdBy: 'test' } as const;
  await tokens.insert(pool, { ...feed, hash: hashToken(token), subject: 'one', feedId: 'one' });
  await tokens.insert(pool, { ...feed, hash: hashToken(otherFeed), subject: 'two', feedId: 'two' });
  await tokens.insert(pool, { ...feed, hash: hashToken(analyst), subject: 'ann', role: 'analyst' });
  return { url, pool, token, otherFeed, analyst, stop };
}
