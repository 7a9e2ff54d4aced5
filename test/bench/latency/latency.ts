import { ask, startChild } from '../child.js';
import { BenchServer } from '../database.js';
import { type Cpu, cpuBetween, cpuOf, cpuOfFamily, cpuOfMachine, cpuSeconds } from '../measure/processes.js';
import { median, quantile } from '../measure/quantile.js';
import type { BenchOptions, Figure, Section } from '../report/figure.js';
import { type Services, startServices } from '../services.js';
import { type Latencies, type LatencyOrder, latencies } from './client.js';
import { interval } from './poller.js';

const rate = 200;
/** Seconds. */
const warmUp = 15;
const counted = 30;
const goal = { atMost: 100 };

interface LatencyRun extends Latencies {
  /** Shares of one core, in %. */
  readonly load: Readonly<Record<'ingest' | 'worker' | 'referralApi' | 'postgres' | 'machine', number>>;
}

/** Single posts, until they are answered, and until the referral stands in the queue over HTTP. */
export async function benchLatency(
  { runs, watchlist }: BenchOptions,
  tell: (line: string) => void,
): Promise<readonly Section[]> {
  tell('Starting PostgreSQL …');
  const server = await BenchServer.start({ watchlist });
  try {
    const measured: LatencyRun[] = [];
    for (let number = 1; number <= (runs ?? 1); number += 1) {
      tell(`Posting ${rate} manifests a second for ${warmUp + counted} s …`);
      measured.push(await runOnce(server, `bench_latency_${number}`));
    }
    return [sectionOf(measured, await server.version(), server.screening)];
  } finally {
    await server.close();
  }
}

async function runOnce(server: BenchServer, database: string): Promise<LatencyRun> {
  const services = await startServices(await server.database(database));
  try {
    const before = usage(services, server);
    const began = performance.now();
    const measured = await measure({
      ingest: services.ingest.url,
      referralApi: services.referralApi.url,
      feedToken: server.tokens.feed,
      analystToken: server.tokens.analyst,
      rate,
      warmUp,
      seconds: counted,
    });
    const after = usage(services, server);
    const seconds = (performance.now() - began) / 1_000;
    const load = (name: keyof typeof before): number =>
      (100 * cpuSeconds(cpuBetween(before[name], after[name]))) / seconds;
    return {
      ...measured,
      load: {
        ingest: load('ingest'),
        worker: load('worker'),
        referralApi: load('referralApi'),
        postgres: load('postgres'),
        machine: load('machine'),
      },
    };
  } finally {
    await services.stop();
    await server.drop(database);
  }
}

async function measure(order: LatencyOrder): Promise<Latencies> {
  const child = startChild(new URL('./client.js', import.meta.url));
  return latencies.parse(await ask(child, order));
}

const usage = (services: Services, server: BenchServer): Record<keyof LatencyRun['load'], Cpu> => ({
  ingest: cpuOf(services.ingest.pid),
  worker: cpuOf(services.worker.pid),
  referralApi: cpuOf(services.referralApi.pid),
  postgres: cpuOfFamily(server.pid),
  machine: cpuOfMachine(),
});

function sectionOf(runs: readonly LatencyRun[], version: string, screening: string): Section {
  const at = (name: string, share: number, of: (run: LatencyRun) => readonly number[]): Figure => ({
    name,
    unit: 'ms',
    runs: runs.map((run) => quantile(of(run), share)),
  });
  const looks = median(runs.map((run) => median(run.looks)));
  return {
    title: `Latency: single posts, ${rate}/s, one shipment each, all of them referred`,
    figures: [
      at('202 answered: p50', 0.5, ({ accepted }) => accepted),
      at('202 answered: p99', 0.99, ({ accepted }) => accepted),
      at('referral visible: p50', 0.5, ({ visible }) => visible),
      { ...at('referral visible: p99', 0.99, ({ visible }) => visible), goal },
      at('referral visible: slowest', 1, ({ visible }) => visible),
      ...(['ingest', 'worker', 'referralApi', 'postgres', 'machine'] as const).map((name) => ({
        name: `processor: ${name}`,
        unit: '% of a core',
        runs: runs.map(({ load }) => load[name]),
      })),
    ],
    notes: [
      `PostgreSQL ${version} with the settings of npm start; the queue in it. ${screening}`,
      `Counted: ${counted} s after ${warmUp} s of the same load; ${runs[0]?.visible.length ?? 0} posts a run. Arrivals at random (exponential gaps), fixed beforehand; each latency runs from the instant at which the post was due.`,
      `Visible: when GET /v1/referrals?sort=-createdAt has answered with it, asked over one connection every ${interval} ms. A look takes ${looks.toFixed(1)} ms; by as much, and up to ${interval} ms, the figure is too high. The looks' own load is in the figures.`,
    ],
  };
}
