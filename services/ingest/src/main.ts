import { defaultArea } from '@hammerhead/reference';
import { openChunkQueue, throttledErrors } from '@hammerhead/queue';
import { createLogger, listen, onceAMinute, runService } from '@hammerhead/service-kit';
import { openPool, tokens } from '@hammerhead/storage';
import { buildApp } from './app.js';
import { readConfig } from './config.js';
import { Backlog } from './intake/backlog.js';
import { FeedActivity } from './intake/feed-activity.js';
import { GroupCommit } from './intake/group-commit.js';
import { newIntakeStages } from './intake/stages.js';

const logger = createLogger({ name: 'ingest' });

await runService({
  name: 'ingest',
  logger,
  environment: process.env,
  deadlineMs: 4_000,
  start: async () => {
    const config = readConfig(process.env);
    const pool = openPool(config.DATABASE_URL, 'ingest', logger);
    const queue = openChunkQueue({
      redisUrl: config.REDIS_URL ?? null,
      databaseUrl: config.DATABASE_URL,
      log: logger,
    });
    const backlog = new Backlog(pool, config.INGEST_MAX_BEHIND);
    await backlog.refresh();
    const feeds = new FeedActivity(pool);
    const stages = newIntakeStages();
    const onNotQueued = throttledErrors(logger, 'jobs were not queued; the sweeper will find them');
    const commits = new GroupCommit({
      pool,
      stages,
      chunkSize: config.HAMMERHEAD_CHUNK,
      onHeard: (feedId, at) => feeds.heard(feedId, at),
      onChunks: (chunks) => {
        queue.add(chunks).catch(onNotQueued);
      },
    });
    const stopping = new AbortController();
    const area = new Set(config.HAMMERHEAD_AREA ?? defaultArea);
    const used = onceAMinute(
      (id) => tokens.markUsed(pool, id),
      (error) => logger.warn({ err: error }, 'that a token was used was not noted'),
    );
    const app = await buildApp(
      {
        pool,
        queue,
        commits,
        backlog,
        feeds,
        stages,
        logger,
        inArea: (destination) => area.has(destination),
        maxManifestBytes: config.INGEST_MAX_MANIFEST_BYTES,
        rateLimit: config.INGEST_RATE_LIMIT,
        stopping: stopping.signal,
      },
      async (hash) => {
        const actor = await tokens.find(pool, hash);
        if (actor !== null) used(actor.tokenId);
        return actor;
      },
    );
    const address = await listen(app, {
      host: config.HOST,
      port: config.INGEST_PORT,
      portVariable: 'INGEST_PORT',
    });
    return {
      address,
      stop: async () => {
        stopping.abort();
        await app.close();
        await commits.idle();
        backlog.close();
        await queue.close();
        await pool.end();
      },
    };
  },
});
