import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@hammerhead/postgres';
import { syntheticManifests } from '@hammerhead/synthetic';
import type { Test } from 'tap';
import type { Backend } from './backends.js';
import { Deployment } from './deployment.js';
import { tally } from './exactly-once.js';
import type { ServiceProcess } from './process.js';
import { processorSeconds } from './proc.js';
import { watchReadiness } from './readiness.js';
import { SteadyFeed } from './steady-feed.js';
import { until } from './until.js';

/** An outage, and how it must be told. */
export interface Outage {
  readonly what: string;
  readonly begin: () => Promise<void> | void;
  readonly end: () => Promise<void> | void;
  /** Whether ingest and worker are started while it lasts, or stand already. */
  readonly atStart?: boolean;
  /** What `/readyz` of each must have said. */
  readonly told: { readonly ingest: RegExp; readonly worker: RegExp };
}

/** Milliseconds. */
const outageMs = 4_000;
const recoveredWithinMs = 15_000;
/** Share of one processor that a process may use while there is nothing that it can do. */
const idleShare = 0.3;

/** Ingest and worker as processes, with a feed that never stops, through one outage after the other. */
export class Endurance {
  readonly deployment: Deployment;
  readonly #manifests = syntheticManifests({
    shipments: 1_000_000,
    seed: 7,
    departingFrom: '2026-12-14T00:00:00Z',
  })[Symbol.iterator]();
  readonly #port: number;
  #running: { ingest: ServiceProcess; worker: ServiceProcess } | null = null;

  static async create(t: Test, backend: Backend): Promise<Endurance> {
    const deployment = await Deployment.create({
      databaseUrl: backend.databaseUrl,
      redisUrl: backend.redis?.url ?? null,
    });
    t.teardown(() => deployment.close());
    return new Endurance(deployment, await freePort());
  }

  private constructor(deployment: Deployment, port: number) {
    this.deployment = deployment;
    this.#port = port;
  }

  async #start(): Promise<{ ingest: ServiceProcess; worker: ServiceProcess }> {
    const [ingest, worker] = await Promise.all([
      this.deployment.start('ingest', { INGEST_PORT: `${this.#port}` }),
      this.deployment.start('worker'),
    ]);
    return { ingest, worker };
  }

  /** Ends both, the worker first, so that there is something to score when they come back. */
  async #leaveSomeUnscored(): Promise<void> {
    const { ingest, worker } = this.#running ?? (await this.#start());
    await worker.kill();
    await this.#accept(ingest, 5);
    await ingest.kill();
    this.#running = null;
  }

  async through(t: Test, { what, begin, end, atStart = false, told }: Outage): Promise<void> {
    this.#running ??= await this.#start();
    await this.#scoresSome();
    if (atStart) await this.#leaveSomeUnscored();

    await begin();
    this.#running ??= await this.#start();
    const { ingest, worker } = this.#running;
    const used = [ingest, worker].map(({ pid }) => processorSeconds(pid) ?? 0);
    const began = performance.now();
    const feed = new SteadyFeed(ingest.url, this.deployment.tokens.feed, this.#manifests);
    const ready = { ingest: watchReadiness(ingest.url), worker: watchReadiness(worker.url) };
    await sleep(outageMs);
    const seconds = (performance.now() - began) / 1_000;
    for (const [index, { name, pid }] of [ingest, worker].entries()) {
      const share = ((processorSeconds(pid) ?? 0) - (used[index] ?? 0)) / seconds;
      t.ok(share < idleShare, `${what}: ${name} used ${Math.round(share * 100)} % of a processor meanwhile`);
    }
    await Promise.all([ready.ingest.stop(), ready.worker.stop()]);
    const [byIngest, byWorker] = [[...ready.ingest.said].join(', '), [...ready.worker.said].join(', ')];
    t.match(byIngest, told.ingest, `${what}: /readyz of ingest told it`);
    t.match(byWorker, told.worker, `${what}: /readyz of the worker told it`);

    await end();
    const over = performance.now();
    const before = feed.accepted.size;
    await until('posts are accepted again', async () => feed.accepted.size > before + 2, recoveredWithinMs);
    await feed.stop();
    await until('everything is scored', async () => (await this.#open()) === 0, recoveredWithinMs + 20_000);
    const took = performance.now() - over;
    t.ok(took < recoveredWithinMs, `${what}: everything was scored after ${(took / 1_000).toFixed(1)} s`);
    t.same(feed.wrong, [], `${what}: every refusal was a 503 (${feed.refused} of them)`);
    const there = await this.deployment.count(
      'select count(*) as count from manifest where id = any($1::uuid[])',
      [[...feed.accepted]],
    );
    t.equal(there, feed.accepted.size, `${what}: all ${there} that were accepted are there`);
    const counted = await tally(this.deployment);
    t.match(counted, { assessedTwice: 0, withoutAssessment: 0 }, `${what}: each was assessed once`);
    t.notOk(ingest.ended() || worker.ended(), `${what}: nothing had to be started again`);
  }

  async #scoresSome(): Promise<void> {
    this.#running ??= await this.#start();
    await this.#accept(this.#running.ingest, 1);
    await until('it is scored', async () => (await this.#open()) === 0);
  }

  async #accept(ingest: ServiceProcess, manifests: number): Promise<void> {
    const feed = new SteadyFeed(ingest.url, this.deployment.tokens.feed, this.#manifests);
    await until('manifests are accepted', async () => feed.accepted.size >= manifests);
    await feed.stop();
  }

  async #open(): Promise<number> {
    return (await tally(this.deployment)).openChunks;
  }
}
