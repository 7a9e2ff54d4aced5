import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchServer } from '../database.js';
import type { FeedFiles } from '../feed-file.js';
import { cpuSeconds } from '../measure/processes.js';
import { runPipeline } from '../pipeline/run.js';
import type { Figure, Section } from '../report/figure.js';
import { type CpuProfile, readCpuProfile } from './cpu-profile.js';
import { countStatements, forgetStatements, readStatements } from './statements.js';

const name = 'bench_profile';
/** As many lines as say something. */
const shown = { packages: 12, functions: 15 };
const goal = { atMost: 10 };

/**
 * One more run of the pipeline, slower than the others because it is watched: by V8's sampling profiler, and
 * by PostgreSQL's statement counters.
 */
export async function profilePipeline(
  feed: FeedFiles,
  watchlist: string | null,
): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-profile-'));
  const server = await BenchServer.start({ settings: countStatements, watchlist });
  try {
    await forgetStatements(server.urlOf('hammerhead'));
    const flagsFor = (service: string): string[] => ['--cpu-prof', `--cpu-prof-dir=${join(folder, service)}`];
    const { costs } = await runPipeline(server, await server.database(name), feed, { flagsFor });
    const statements = await readStatements(server.urlOf('hammerhead'), name);
    const ingest = readCpuProfile(ofMainThread(join(folder, 'ingest')));
    const worker = readCpuProfile(ofMainThread(join(folder, 'worker')));
    const [ofIngest, ofWorker, ofPostgres] = [costs.ingest.cpu, costs.worker.cpu, costs.postgres.cpu].map(
      cpuSeconds,
    );
    const share = worker.within('evaluate', 'packages/rules/build/src/evaluate/evaluate.js') / worker.busy;
    const all = (ofIngest ?? 0) + (ofWorker ?? 0) + (ofPostgres ?? 0);
    return [
      {
        title: 'Rule evaluation, from a profile of the worker in one more run',
        figures: [
          one('of the worker’s processor time', '%', 100 * share),
          { ...one('of all processor time', '%', (100 * share * (ofWorker ?? 0)) / all), goal },
        ],
        notes: ['Of all: of ingest, worker and PostgreSQL. Features and headlines are not rule evaluation.'],
      },
      ...services({ ingest, worker }),
      {
        title: 'Where PostgreSQL’s time goes: by statement, waiting included',
        figures: statements.map(({ text, calls, seconds }) =>
          one(`${String(calls).padStart(6)} × ${text.slice(0, 64)}`, 's', seconds),
        ),
        notes: [],
      },
    ];
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each thread writes a profile, named `CPU.<day>.<time>.<process>.<thread>.<number>.cpuprofile`; the main one is 0. */
function ofMainThread(folder: string): string {
  const name = readdirSync(folder).find((file) => /\.0\.\d+\.cpuprofile$/.test(file));
  if (name === undefined) throw new Error(`no profile was written to ${folder}`);
  return join(folder, name);
}

function services(profiles: Readonly<Record<string, CpuProfile>>): Section[] {
  return Object.entries(profiles).map(([service, { busy, packages, functions }]) => ({
    title: `Where the time of ${service} goes: packages, then functions, themselves alone`,
    figures: [
      one('all', 's', busy),
      ...[...packages].slice(0, shown.packages).map(([name, seconds]) => one(name, 's', seconds)),
      ...[...functions].slice(0, shown.functions).map(([name, seconds]) => one(`  ${name}`, 's', seconds)),
    ],
    notes: [],
  }));
}

const one = (name: string, unit: string, value: number): Figure => ({ name, unit, runs: [value] });
