import rateLimit from '@fastify/rate-limit';
import { manifestExample } from '@hammerhead/contracts';
import { acceptDocument, prepare } from '@hammerhead/intake';
import type { FindToken, Server } from '@hammerhead/service-kit';
import { actorOf, atMostEvery, buildServer, newRegistry, problem } from '@hammerhead/service-kit';
import { assertWritable, isMigrated, isUnavailable, ruleSets } from '@hammerhead/storage';
import { Gauge } from 'prom-client';
import type { Deps } from './deps.js';
import { listHolds } from './holds/list.js';
import { getManifest } from './manifests/get.js';
import { listManifests } from './manifests/list.js';
import { postManifest } from './manifests/post.js';
import { getSubmission } from './submissions/get.js';
import { listSubmissionManifests } from './submissions/list-manifests.js';
import { postSubmission } from './submissions/post.js';

/** Milliseconds between two probe writes, which check whether the database accepts writes. */
const probeEveryMs = 3_000;
const now = (): number => performance.now();

/** Builds the API that feeds use, ready to listen. */
export async function buildApp(deps: Deps, findToken: FindToken): Promise<Server> {
  const registry = newRegistry('ingest');
  new Gauge({
    name: 'hammerhead_backlog_shipments',
    help: 'Shipments accepted and not yet scored',
    registers: [registry],
    collect() {
      this.set(deps.backlog.shipments);
    },
  });
  deps.stages.expose(registry);
  deps.feeds.expose(registry);
  const app = await buildServer({
    name: 'ingest',
    logger: deps.logger,
    registry,
    findToken,
    isUnavailable,
    checks: {
      database: async () => assert(await isMigrated(deps.pool), 'the database has not been migrated'),
      // Probe with a write, not a read: a full disk and a replica answer reads, and yet nothing is accepted.
      writes: atMostEvery(probeEveryMs, now, () => assertWritable(deps.pool)),
      // A manifest that arrives before a rule set is in force could never be scored.
      ruleset: async () =>
        assert((await ruleSets.findInForce(deps.pool)) !== null, 'no rule set is in force'),
    },
    // Accepting goes on without the queue, and the sweeper catches up: reported, but no reason to send feeds elsewhere.
    watched: { queue: atMostEvery(probeEveryMs, now, () => deps.queue.ping()) },
    // A submission may stream for as long as its length requires, at `bodyPace`.
    requestTimeoutMs: 0,
    ...(deps.bodyPace !== undefined && { bodyPace: deps.bodyPace }),
    api: {
      title: 'Hammerhead ingest',
      version: '1',
      description:
        'Takes export manifests from carriers, forwarders, brokers and couriers. It answers at once, never ' +
        'loses a record that it has answered 202, and never tells a score.',
      answerHeaders: ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'],
      tags: [
        { name: 'manifests', description: 'One at a time' },
        { name: 'submissions', description: 'Streams of any length' },
        { name: 'holds', description: 'What must not be loaded' },
      ],
    },
  });
  await app.register(rateLimit, {
    max: deps.rateLimit,
    timeWindow: 1_000,
    keyGenerator: (request) => actorOf(request).feedId ?? actorOf(request).tokenId,
    allowList: (request) => !request.routeOptions.url?.startsWith('/v1/'),
    errorResponseBuilder: (_request, { ttl }) =>
      problem('rate_limited', {
        detail: `this feed may make ${deps.rateLimit} requests a second`,
        retryAfterSeconds: ttl / 1_000,
      }),
  });
  // Some tables are built on first use; the first manifest must not wait for them.
  app.addHook('onReady', async () => warmUp(deps));
  await postManifest(app, deps);
  await postSubmission(app, deps);
  getManifest(app, deps);
  listManifests(app, deps);
  getSubmission(app, deps);
  listSubmissionManifests(app, deps);
  listHolds(app, deps);
  return app;
}

/** Reads a manifest as if it had been sent, and keeps nothing of it. */
function warmUp({ inArea }: Deps): void {
  prepare(acceptDocument(manifestExample), { feedId: '', receivedAt: new Date(), submission: null }, inArea);
}

function assert(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
