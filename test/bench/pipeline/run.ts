import { setTimeout as sleep } from 'node:timers/promises';
import { log, type Pool } from '@hammerhead/storage';
import { type BenchServer, openPool } from '../database.js';
import type { FeedFiles } from '../feed-file.js';
import {
  type Cpu,
  cpuBetween,
  cpuOf,
  cpuOfFamily,
  cpuOfMachine,
  cpuSeconds,
  memoryOfFamily,
  peakMemoryOf,
} from '../measure/processes.js';
import { type Services, startServices } from '../services.js';
import { startSender } from './sender.js';
import { readStages } from './stages.js';

/** What a process took of the machine during a run: seconds of the processor, and bytes at the most. */
export interface Cost {
  readonly cpu: Cpu;
  readonly peakMemory: number;
}

export interface PipelineRun {
  /** Seconds from the first byte sent until the last shipment is assessed. */
  readonly seconds: number;
  /** Seconds until the sender had its answers: everything is committed. */
  readonly acceptedAfter: number;
  readonly assessed: number;
  readonly referred: number;
  readonly costs: {
    readonly sender: Cost;
    readonly ingest: Cost;
    readonly worker: Cost;
    readonly referralApi: Cost;
    readonly postgres: Cost;
  };
  /** Seconds of the processor that the rest of the machine used meanwhile. */
  readonly others: number;
  readonly stages: {
    readonly ingest: ReadonlyMap<string, number>;
    readonly worker: ReadonlyMap<string, number>;
  };
}

/** How often it is looked whether all is scored, and how much memory PostgreSQL has. */
const interval = { done: 10, memory: 200 };

export interface RunOptions {
  /** Flags for a service's Node.js, besides those of `npm start`. */
  readonly flagsFor?: (service: string) => readonly string[];
  /** Waits for what must be there before the feed is sent; without, it is sent as soon as the services answer. */
  readonly ready?: (services: Services) => Promise<void>;
}

/**
 * Sends a feed through freshly started services. What lies in the database already is neither touched nor counted.
 * @param url of a database of that server
 */
export async function runPipeline(
  server: BenchServer,
  url: string,
  feed: FeedFiles,
  { flagsFor, ready }: RunOptions = {},
): Promise<PipelineRun> {
  const pool = openPool(url);
  const sender = startSender();
  const services = await startServices(url, flagsFor);
  let peakMemory = 0;
  const sample = setInterval(() => {
    peakMemory = Math.max(peakMemory, memoryOfFamily(server.pid));
  }, interval.memory);
  try {
    const head = await log.readHead(pool);
    await ready?.(services);
    const before = usage(services, server);
    const began = performance.now();
    const sent = await sender.send(services.ingest.url, server.tokens.feed, feed.paths);
    const accepted = performance.now();
    while (await isBehind(pool)) await sleep(interval.done);
    const ended = performance.now();
    const after = usage(services, server);

    const { toScore, assessed, referred } = await count(pool, head);
    if (toScore === 0 || assessed !== toScore)
      throw new Error(`${assessed} of ${toScore} shipments have an assessment`);
    const used = (name: keyof typeof before): Cpu => cpuBetween(before[name], after[name]);
    const costOf = (name: 'ingest' | 'worker' | 'referralApi'): Cost => ({
      cpu: used(name),
      peakMemory: peakMemoryOf(services[name].pid),
    });
    const costs = {
      sender: { cpu: { user: sent.user, system: sent.system }, peakMemory: sent.peakMemory },
      ingest: costOf('ingest'),
      worker: costOf('worker'),
      referralApi: costOf('referralApi'),
      postgres: { cpu: used('postgres'), peakMemory },
    };
    const ours = Object.values(costs).reduce(
      (sum, { cpu }) => sum + cpuSeconds(cpu),
      cpuSeconds(used('bench')),
    );
    return {
      seconds: (ended - began) / 1_000,
      acceptedAfter: (accepted - began) / 1_000,
      assessed,
      referred,
      costs,
      others: cpuSeconds(used('machine')) - ours,
      stages: {
        ingest: await readStages(services.ingest.url),
        worker: await readStages(services.worker.url),
      },
    };
  } finally {
    clearInterval(sample);
    await services.stop();
    await pool.end();
  }
}

const usage = (services: Services, server: BenchServer) => ({
  ingest: cpuOf(services.ingest.pid),
  worker: cpuOf(services.worker.pid),
  referralApi: cpuOf(services.referralApi.pid),
  postgres: cpuOfFamily(server.pid),
  bench: cpuOf(process.pid),
  machine: cpuOfMachine(),
});

/** Only asked once everything is accepted: until then it is behind. */
async function isBehind(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ open: number; failed: number }>(
    `select count(*) filter (where failed_at is null) as open, count(*) filter (where failed_at is not null) as failed
       from chunk where done_at is null`,
  );
  if ((rows[0]?.failed ?? 0) > 0) throw new Error('some shipments could not be scored');
  return (rows[0]?.open ?? 0) > 0;
}

interface Counts {
  readonly toScore: number;
  readonly assessed: number;
  readonly referred: number;
}

/** @param head the last position before the run */
async function count(pool: Pool, head: number): Promise<Counts> {
  const { rows } = await pool.query<Counts>(
    `select (select count(*) from shipment where position > $1::bigint and state = 'scored') as "toScore",
            (select count(*) from assessment where position > $1::bigint) as assessed,
            (select count(*) from referral where position > $1::bigint) as referred`,
    [head],
  );
  return rows[0] ?? { toScore: 0, assessed: 0, referred: 0 };
}
