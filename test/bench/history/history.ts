import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchServer } from '../database.js';
import { defaultSeed, type FeedFiles, writeFeed } from '../feed-file.js';
import { type PipelineRun, runPipeline } from '../pipeline/run.js';
import type { BenchOptions, Section } from '../report/figure.js';
import { publishBaselines } from './baselines.js';
import { openUnvacuumed, vacuumFacts, vacuumOthers } from './facts.js';
import { fill, forgetWork } from './fill.js';
import { historyLoaded, type LoadedHistory } from './loading.js';
import { requireRoom } from './room.js';
import { sectionsOf } from './sections.js';
import { sizeOfLog } from './size.js';

/** A run, and the history that the worker held when it began; null where nobody waited for that. */
export interface HistoryRun {
  readonly run: PipelineRun;
  readonly history: LoadedHistory | null;
}

const day = 86_400_000;
/** The feed that is measured departs within so many days from now, what is in the log in so many before: a year. */
const days = { measured: 14, before: 350 };
/** Few on the full log: each makes it longer by a feed, and it should not outgrow what a worker remembers. */
const defaultRuns = { empty: 3, full: 2 };
const names = { empty: 'bench_empty', full: 'bench_full' };

/**
 * The pipeline on an empty log, and on one that holds the shipments of a year: with facts that were never vacuumed,
 * with facts vacuumed, and while the worker still loads its history. Runs on the empty log stand between the others,
 * because a machine is not equally fast for an hour.
 */
export async function benchHistory(
  { before, shipments, runs, watchlist }: BenchOptions,
  tell: (line: string) => void,
): Promise<readonly Section[]> {
  const times = runs === null ? defaultRuns : { empty: runs, full: runs };
  requireRoom(tmpdir(), before, shipments * (2 * times.full + 2));
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-feed-'));
  tell('Starting PostgreSQL …');
  const server = await BenchServer.start({ watchlist });
  const now = new Date();
  let seed = defaultSeed;
  /** A feed that the log does not hold yet. */
  const nextFeed = (name = 'next'): Promise<FeedFiles> =>
    writeFeed([join(folder, `${name}.ndjson`)], shipments, {
      seed: ++seed,
      departingFrom: now.toISOString(),
      perDay: shipments / days.measured,
    });
  try {
    tell(`Putting ${before.toLocaleString('en-US')} shipments into the log …`);
    const url = await server.database(names.full);
    const from = new Date(now.getTime() - days.before * day);
    await openUnvacuumed(url, from, new Date(now.getTime() + 2 * days.measured * day));
    const past = { seed: defaultSeed, departingFrom: from.toISOString(), perDay: before / days.before };
    const filled = await fill(server, url, { shipments: before, ...past }, tell);
    tell(`Accepted in ${filled.seconds.toFixed(0)} s; publishing baselines …`);
    await forgetWork(url);
    await publishBaselines(url);
    await vacuumOthers(url);

    const feed = await nextFeed('empty');
    const empty: HistoryRun[] = [];
    const onEmpty = async (): Promise<void> => {
      if (empty.length === times.empty) return;
      const run = await measure(server, await server.database(names.empty), feed);
      await server.drop(names.empty);
      tell(`Empty log, run ${empty.push(run)} of ${times.empty}: ${told(run)}`);
    };
    const onFull = (what: string): Promise<HistoryRun[]> =>
      repeat(times.full, async (number) => {
        await onEmpty();
        const run = await measure(server, url, await nextFeed());
        tell(`${what}, run ${number} of ${times.full}: ${told(run)}`);
        return run;
      });
    const unvacuumed = await onFull('Facts not vacuumed');
    const vacuumSeconds = await vacuumFacts(url);
    await vacuumOthers(url);
    const vacuumed = await onFull('Facts vacuumed');
    const loading = await measure(server, url, await nextFeed(), false);
    tell(`While the worker loads its history: ${told(loading)}`);
    while (empty.length < times.empty) await onEmpty();
    tell('Counting …');
    const size = await sizeOfLog(url, Math.min(100, 1e7 / before));
    const version = await server.version();
    const { screening } = server;
    return sectionsOf({
      feed,
      version,
      screening,
      filled,
      size,
      empty,
      unvacuumed,
      loading,
      vacuumed,
      vacuumSeconds,
    });
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(server: BenchServer, url: string, feed: FeedFiles, wait = true): Promise<HistoryRun> {
  let history: LoadedHistory | null = null;
  const run = await runPipeline(server, url, feed, {
    ready: async ({ worker }) => {
      if (wait) history = await historyLoaded(worker);
    },
  });
  return { run, history };
}

async function repeat<T>(times: number, work: (number: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let number = 1; number <= times; number += 1) results.push(await work(number));
  return results;
}

const told = ({ run, history }: HistoryRun): string => {
  const rate = Math.round(run.assessed / run.seconds).toLocaleString('en-US');
  const loaded = history === null ? '' : `; history loaded in ${history.seconds.toFixed(1)} s`;
  return `${run.seconds.toFixed(2)} s, ${rate} shipments/s${loaded}`;
};
