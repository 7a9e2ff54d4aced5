import { Forecaster } from '@hammerhead/outlook';
import { consumeChunks, openChunkQueue } from '@hammerhead/queue';
import {
  Assessor,
  BaselineBook,
  eventLoop,
  HistoryKeeper,
  ListBook,
  PartyDirectory,
  RuleSetCache,
  scoringStages,
} from '@hammerhead/scoring';
import {
  atMostEvery,
  auditFolderOf,
  buildServer,
  createLogger,
  listen,
  newRegistry,
  Periodic,
  runService,
  Stages,
} from '@hammerhead/service-kit';
import { assertWritable, isMigrated, isUnavailable, type OpenChunk, openPool } from '@hammerhead/storage';
import { Destinations } from '@hammerhead/webhooks';
import { Checkpointer } from './checkpointer.js';
import { readConfig } from './config.js';
import { Canceler } from './canceler.js';
import { ForecastWarner } from './forecast-warner.js';
import { handleJob } from './handle-job.js';
import { measureAtRisk, measureHistory, measureScoring } from './metrics.js';
import { BaselinePublisher } from './publisher.js';
import { PartnerTeller } from './partners/teller.js';
import { Rescorer } from './rescorer.js';
import { Retention } from './retention.js';
import { Sweeper } from './sweeper.js';
import { startWebhooks } from './webhooks/start.js';

const logger = createLogger({ name: 'worker' });
/** The time that running jobs get to finish on shutdown; an unfinished job is delivered again. */
const jobDeadlineMs = 2_500;
/** The time between two probe writes, which check whether database and queue accept writes. */
const probeEveryMs = 2_000;
const sweepEveryMs = 2_000;
/** The time between two checks for new decisions: part of the time until a seizure shows in the queue. */
const rescoreEveryMs = 1_000;
/** The time between two checks for shipments that feeds canceled. */
const cancelEveryMs = 1_000;
/** The time between two checks of how much the log has grown. */
const publishEveryMs = 5_000;
/** The time between two checks of how far the audit has grown: what came since the last one may be cut off unseen. */
const signEveryMs = 1_000;
/** The time between two looks for a run of retention to carry out. */
const retainEveryMs = 2_000;
/** The time between two looks at what happened to released shipments: part of the time until partners hear of it. */
const tellEveryMs = 5_000;
/** The time between two forecasts: part of the time until people are warned. */
const warnEveryMs = 60_000;
const now = (): number => performance.now();

await runService({
  name: 'worker',
  logger,
  environment: process.env,
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
    // Probe with writes, not reads: a full disk and a replica answer reads, and yet nothing is scored.
    const writes = atMostEvery(probeEveryMs, now, () => assertWritable(pool));
    const takesJobs = atMostEvery(probeEveryMs, now, () => queue.ping());
    const registry = newRegistry('worker');
    const history = new HistoryKeeper({ pool, logger, limit: config.WORKER_HISTORY });
    measureHistory(registry, history);
    const onScored = measureScoring(registry, pool);
    measureAtRisk(registry, pool);
    const stages = new Stages(scoringStages);
    stages.expose(registry);
    const baselines = new BaselineBook(pool);
    const assessor = new Assessor({ pool, history, baselines, lists: new ListBook(pool) });
    const scoring = { pool, ruleSets: new RuleSetCache(pool), assessor, stages };
    const directory = new PartyDirectory();
    const app = await buildServer({
      name: 'worker',
      logger,
      registry,
      isUnavailable,
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
    const loops = (['seizures', 'others'] as const).map(
      (lane) => new Periodic(new Rescorer({ ...scoring, logger, lane }), rescoreEveryMs),
    );
    const signing = { pool, logger, folder: auditFolderOf(config), now: () => new Date() };
    loops.push(new Periodic(new Checkpointer(signing), signEveryMs));
    loops.push(new Periodic(new Retention({ pool, logger }), retainEveryMs));
    loops.push(new Periodic(new Canceler({ pool, logger }), cancelEveryMs));
    loops.push(new Periodic(new PartnerTeller({ pool, logger, now: () => new Date() }), tellEveryMs));
    const forecaster = new Forecaster(pool, eventLoop);
    const warning = { pool, logger, forecaster, now: () => new Date() };
    loops.push(new Periodic(new ForecastWarner(warning), warnEveryMs));
    if (config.WORKER_SWEEP) {
      const after = config.WORKER_SWEEP_AFTER;
      const reach = () => Promise.all([writes(), takesJobs()]);
      loops.push(new Periodic(new Sweeper({ pool, logger, after, reach, requeue }), sweepEveryMs));
    }
    if (config.WORKER_BASELINES_AFTER > 0) {
      const after = config.WORKER_BASELINES_AFTER;
      loops.push(new Periodic(new BaselinePublisher({ pool, logger, after }), publishEveryMs));
    }
    const telling = startWebhooks({
      pool,
      logger,
      registry,
      destinations: new Destinations(config.HAMMERHEAD_WEBHOOK_ALLOW ?? []),
      key: config.HAMMERHEAD_WEBHOOK_KEY,
      folder: config.HAMMERHEAD_DATA,
      publicUrl: config.HAMMERHEAD_PUBLIC_URL,
    });
    return {
      address,
      stop: async () => {
        history.close();
        await Promise.all([...loops.map((loop) => loop.close()), telling.close(), loading]);
        if (!(await consumer.close(jobDeadlineMs)))
          logger.warn('jobs in hand were given up; they will be delivered again');
        await queue.close();
        await app.close();
        await pool.end();
      },
    };
  },
});
