import { consumeChunks, openChunkQueue } from '@hammerhead/queue';
import {
  BaselineBook,
  HistoryKeeper,
  Knowledge,
  ListBook,
  newScoringStages,
  PartyDirectory,
  RulesetCache,
} from '@hammerhead/scoring';
import {
  atMostEvery,
  buildServer,
  createLogger,
  listen,
  newRegistry,
  openPool,
  runService,
} from '@hammerhead/service-kit';
import { assertWritable, isMigrated, type OpenChunk } from '@hammerhead/storage';
import { readConfig } from './config.js';
import { handleJob } from './handle-job.js';
import { measureHistory, measureScoring } from './metrics.js';
import { BaselinePublisher } from './publisher.js';
import { Rescorer } from './rescorer.js';
import { Sweeper } from './sweeper.js';

const logger = createLogger({ name: 'worker' });
/** Milliseconds that jobs in hand get to finish on shutdown; what is not done is delivered again. */
const jobDeadline = 2_500;
/** Milliseconds between two writes that find out whether database and queue take any. */
const probeEvery = 2_000;
const now = (): number => performance.now();

await runService({
  name: 'worker',
  logger,
  deadlineMs: 4_000,
  start: async () => {
    const config = readConfig(process.env);
    const pool = openPool(config.DATABASE_URL, 'worker', logger);
    const queueOptions = {
      redisUrl: config.REDIS_URL ?? null,
      databaseUrl: config.DATABASE_URL,
      log: logger,
    };
    const queue = openChunkQueue(queueOptions);
    const requeue = async (chunks: readonly OpenChunk[], again = false): Promise<void> => {
      if (chunks.length > 0) await queue.add(chunks, again);
    };
    // Not reads: a full disk and a replica answer those, and nothing is scored.
    const writes = atMostEvery(probeEvery, now, () => assertWritable(pool));
    const takesJobs = atMostEvery(probeEvery, now, () => queue.ping());
    const registry = newRegistry('worker');
    const history = new HistoryKeeper({ pool, logger, limit: config.WORKER_HISTORY });
    measureHistory(registry, history);
    const onScored = measureScoring(registry, pool);
    const stages = newScoringStages();
    stages.expose(registry);
    const baselines = new BaselineBook(pool);
    const knowledge = new Knowledge({ pool, history, baselines, lists: new ListBook(pool) });
    const scoring = { pool, rulesets: new RulesetCache(pool), knowledge, stages };
    const directory = new PartyDirectory();
    const app = await buildServer({
      name: 'worker',
      logger,
      registry,
      checks: {
        database: async () => {
          if (!(await isMigrated(pool))) throw new Error('the database has not been migrated');
        },
        writes,
        queue: takesJobs,
      },
    });
    const address = await listen(app, {
      host: config.HOST,
      port: config.WORKER_PORT,
      portVariable: 'WORKER_PORT',
    });
    const loading = history.load();
    const consumer = consumeChunks(queueOptions, config.WORKER_CONCURRENCY, (job, attempt) =>
      handleJob({ ...scoring, directory, logger, requeue, onScored }, job, attempt),
    );
    const sweeper = config.WORKER_SWEEP
      ? new Sweeper({
          pool,
          logger,
          after: config.WORKER_SWEEP_AFTER,
          reach: () => Promise.all([writes(), takesJobs()]),
          requeue,
        })
      : null;
    const rescorers = (['seizures', 'others'] as const).map(
      (lane) => new Rescorer({ ...scoring, logger, lane }),
    );
    const publisher = new BaselinePublisher({ pool, logger, after: config.WORKER_BASELINES_AFTER });
    return {
      address,
      stop: async () => {
        await sweeper?.close();
        history.close();
        await Promise.all([...rescorers.map((rescorer) => rescorer.close()), publisher.close(), loading]);
        if (!(await consumer.close(jobDeadline)))
          logger.warn('jobs in hand were given up; they will be delivered again');
        await queue.close();
        await app.close();
        await pool.end();
      },
    };
  },
});
