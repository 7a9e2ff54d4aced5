import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchServer } from '../database.js';
import { type FeedFiles, writeFeed } from '../feed-file.js';
import { median } from '../measure/quantile.js';
import type { BenchOptions, Section } from '../report/figure.js';
import { profilePipeline } from '../profile/profile.js';
import { copyRows, emptyTables, saveRows } from './copy.js';
import { type PipelineRun, runPipeline } from './run.js';
import { sectionsOf } from './sections.js';

/** As a busy feed does it: one long stream. Ingest reads on while it writes, and is one process however many send. */
const streams = 1;
const defaultRuns = { pipeline: 3, copy: 5 };

/** What the reference takes: seconds of each run, and the rows of each table. */
export interface CopyRuns {
  readonly seconds: readonly number[];
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * The whole pipeline over HTTP, from the first byte sent until the last shipment is assessed, and beside it a
 * bare COPY of the rows that it wrote into the same tables of the same server.
 */
export async function benchPipeline(
  { shipments, runs, watchlist }: BenchOptions,
  tell: (line: string) => void,
): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-feed-'));
  tell('Starting PostgreSQL …');
  const server = await BenchServer.start({ watchlist });
  try {
    tell(`Making a feed of ${shipments} shipments …`);
    const paths = Array.from({ length: streams }, (_, index) => join(folder, `feed-${index}.ndjson`));
    const feed = await writeFeed(paths, shipments);
    const measured = await runAll(server, feed, runs ?? defaultRuns.pipeline, tell);
    const version = await server.version();
    const copy = await copyAll(server, folder, runs ?? defaultRuns.copy, tell);
    await server.close();
    tell('Pipeline once more, with profilers …');
    const { screening } = server;
    const sections = sectionsOf({ feed, version, screening, runs: measured, copy });
    return [...sections, ...(await profilePipeline(feed, watchlist))];
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const nameOf = (run: number): string => `bench_run_${run}`;

/** Leaves the first run's database for the reference. */
async function runAll(
  server: BenchServer,
  feed: FeedFiles,
  runs: number,
  tell: (line: string) => void,
): Promise<PipelineRun[]> {
  const measured: PipelineRun[] = [];
  for (let number = 1; number <= runs; number += 1) {
    const run = await runPipeline(server, await server.database(nameOf(number)), feed);
    if (number > 1) await server.drop(nameOf(number));
    measured.push(run);
    const rate = Math.round(run.assessed / run.seconds).toLocaleString('en-US');
    tell(`Pipeline, run ${number} of ${runs}: ${run.seconds.toFixed(2)} s, ${rate} shipments/s`);
  }
  return measured;
}

async function copyAll(
  server: BenchServer,
  folder: string,
  runs: number,
  tell: (line: string) => void,
): Promise<CopyRuns> {
  const url = server.urlOf(nameOf(1));
  const files = await saveRows(url, folder);
  const seconds: number[] = [];
  for (let number = 1; number <= runs; number += 1) {
    await emptyTables(url);
    seconds.push(await copyRows(url, files));
    tell(`COPY, run ${number} of ${runs}: ${seconds.at(-1)?.toFixed(2)} s`);
  }
  tell(`COPY, median: ${median(seconds).toFixed(2)} s`);
  return { seconds, rows: new Map(files.map(({ table, rows }) => [table, rows])) };
}
