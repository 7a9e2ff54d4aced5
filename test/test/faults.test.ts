import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@hammerhead/postgres';
import { syntheticManifests } from '@hammerhead/synthetic';
import type { Test } from 'tap';
import { type Backend, onBothBackends } from '../src/backends.js';
import { Deployment } from '../src/deployment.js';
import { type Tally, tally } from '../src/exactly-once.js';
import { Poster } from '../src/poster.js';
import { until } from '../src/until.js';

const manifests = 40;

/**
 * Kills worker, ingest and PostgreSQL with SIGKILL, each while work is in flight, and loses the queue whole;
 * restarts each. Returns what SQL counts after everything had time to settle.
 */
async function suffer(t: Test, backend: Backend, sweep: boolean): Promise<Tally> {
  const deployment = await Deployment.create({
    databaseUrl: backend.databaseUrl,
    redisUrl: backend.redis?.url ?? null,
    // Small chunks: there is always one in hand. A quick sweeper: the test shall not take minutes.
    env: { HAMMERHEAD_CHUNK: '20', WORKER_SWEEP: sweep ? '1' : '0', WORKER_SWEEP_AFTER: '2' },
  });
  t.teardown(() => deployment.close());
  const INGEST_PORT = `${await freePort()}`;
  let ingest = await deployment.start('ingest', { INGEST_PORT });
  let worker = await deployment.start('worker');
  const feed = syntheticManifests({
    shipments: 100_000,
    seed: sweep ? 1 : 2,
    departingFrom: '2026-11-22T00:00:00Z',
  });
  const poster = new Poster(ingest.url, deployment.tokens.feed, feed, 4);
  t.teardown(() => poster.stop());
  const openChunks = async (): Promise<number> => (await tally(deployment)).openChunks;
  const assessed = async (): Promise<number> => (await tally(deployment)).assessed;

  poster.more(manifests);
  await until('scoring is under way', async () => {
    // All may be posted before the worker begins.
    if (poster.inFlight === 0) poster.more(manifests);
    return (await assessed()) > 0 && poster.inFlight > 0;
  });
  await worker.kill();
  await until('chunks are open', async () => (await openChunks()) > 0);
  t.ok((await assessed()) > 0, 'the worker was killed in the middle of scoring');
  worker = await deployment.start('worker');

  poster.more(manifests);
  await until('requests are in flight', async () => poster.inFlight > 0);
  await ingest.kill();
  const before = poster.failures;
  await until('a request failed', async () => poster.failures > before);
  t.pass('ingest was killed with requests in flight');
  ingest = await deployment.start('ingest', { INGEST_PORT });

  poster.more(manifests);
  await until('chunks are in flight', async () => (await openChunks()) > 0);
  while (poster.inFlight === 0) await sleep(1);
  const { inFlight } = poster;
  await backend.killPostgres();
  t.ok(inFlight > 0, `PostgreSQL was killed with ${inFlight} requests in flight`);
  await sleep(300);
  await backend.restartPostgres();

  await worker.kill();
  poster.more(manifests);
  const done = poster.done().then(() => true);
  // What ended by itself when its database died is started again, as its supervisor does it.
  while (!(await Promise.race([done, sleep(200, false)])))
    if (ingest.ended()) {
      t.comment(`ingest had ended: ${ingest.log.slice(-3).join(' | ')}`);
      ingest = await deployment.start('ingest', { INGEST_PORT });
    }
  t.ok((await openChunks()) > 0, 'the queue is lost while chunks are open');
  if (backend.redis) await backend.redis.flush();
  else await deployment.pool.query('delete from queue.job');
  worker = await deployment.start('worker');

  if (sweep) await until('everything is scored', async () => (await openChunks()) === 0);
  else await settle(openChunks);

  const acknowledged = [...poster.acknowledged];
  t.equal(acknowledged.length, poster.asked);
  const there = await deployment.count('select count(*) as count from manifest where id = any($1::uuid[])', [
    acknowledged,
  ]);
  t.equal(there, acknowledged.length, 'every record whose 202 was received is there');
  const once = await deployment.count('select count(*) as count from manifest');
  t.equal(once, acknowledged.length, 'and none twice');
  return tally(deployment);
}

/** Waits until nothing has moved for longer than a sweep and a stalled job would take. */
async function settle(openChunks: () => Promise<number>): Promise<void> {
  let last = await openChunks();
  for (let quiet = 0; quiet < 20 && last > 0; quiet += 1) {
    await sleep(1_000);
    const now = await openChunks();
    if (now !== last) quiet = 0;
    last = now;
  }
}

onBothBackends(
  'kill -9 of everything and a lost queue: nothing is lost, nothing is twice',
  async (t, backend) => {
    const after = await suffer(t, backend, true);
    t.ok(after.toScore > 0);
    t.match(after, { assessed: after.toScore, assessedTwice: 0, withoutAssessment: 0, openChunks: 0 });
  },
);

onBothBackends('the same without the sweeper leaves shipments unscored', async (t, backend) => {
  const after = await suffer(t, backend, false);
  t.ok(after.withoutAssessment > 0, `${after.withoutAssessment} of ${after.toScore} shipments have none`);
  t.equal(after.assessedTwice, 0);
});
