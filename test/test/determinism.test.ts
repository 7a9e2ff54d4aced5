import { openChunkQueue } from '@hammerhead/queue';
import { createLogger } from '@hammerhead/service-kit';
import { syntheticManifests } from '@hammerhead/synthetic';
import { testDatabase } from '@hammerhead/postgres';
import t from 'tap';
import { Deployment } from '../src/deployment.js';
import { tally } from '../src/exactly-once.js';
import { livelyFeed } from '../src/lively.js';
import { publishBefore, seize } from '../src/past.js';
import { hasRedis, startRedis } from '../src/redis.js';
import { ndjson, postLines, postManifest } from '../src/send.js';
import { until } from '../src/until.js';

const now = new Date();
const feed = livelyFeed(450, now);

interface Outcome {
  bill: string;
  position: number;
  known_to: number;
  cause: string;
  score: number;
  tier: number | null;
  evidence: string;
  features: string;
}

/** Outcomes of each run, to be compared with those of every other run. */
const runs = new Map<string, readonly Outcome[]>();

t.setTimeout(600_000);

for (const backend of ['postgres', 'redis'] as const) {
  const skip = backend === 'redis' && !hasRedis() ? 'no redis-server is installed' : false;
  t.test(`one feed, queue on ${backend}`, { skip, timeout: 300_000 }, async (t) => {
    const redis = backend === 'redis' ? await startRedis() : null;
    t.teardown(() => redis?.stop());
    for (const size of [1, 7, 500]) {
      const name = `${backend}, chunks of ${size}`;
      await t.test(`chunks of ${size}`, async (t) => {
        await redis?.flush();
        const database = await testDatabase(acceptAll, 'determinism');
        const deployment = await Deployment.create({
          databaseUrl: database.url,
          redisUrl: redis?.url ?? null,
          env: { WORKER_BASELINES_AFTER: '0' },
        });
        t.teardown(async () => {
          await deployment.close();
          await database.drop();
        });
        await queueShuffled(deployment, database.url, redis?.url ?? null, size);
        // What half of the workers hold in memory is so little that they must ask the database, too.
        // One worker process on the PostgreSQL backend, where several deadlock in its own tables now and then.
        const workers = redis ? ['1000000', '100', '1000000', '100'] : ['200'];
        await Promise.all(workers.map((WORKER_HISTORY) => deployment.start('worker', { WORKER_HISTORY })));
        await until('all are scored, and again after the seizure', async () => {
          const open = await deployment.count(
            'select count(*) as count from rescore where finished_at is null',
          );
          return open === 0 && (await tally(deployment)).openChunks === 0;
        });
        t.match(await tally(deployment), { withoutAssessment: 0 });
        runs.set(name, await outcomes(deployment));
      });
    }
  });
}

t.test('every run gave the same scores and evidence', async (t) => {
  const [first, ...others] = [...runs];
  if (!first) throw new Error('no run was made');
  const [name, expected] = first;
  for (const [other, outcome] of others) {
    const differ = outcome.filter((one, index) => JSON.stringify(one) !== JSON.stringify(expected[index]));
    t.same(differ, [], `${other} as ${name}`);
    t.equal(outcome.length, expected.length);
  }
  t.ok(expected.length > 450, `${expected.length} assessments`);
  const features = expected.map(({ features }) => features).join();
  for (const feature of ['between', 'lateChanges', 'addressNames', 'seizureHops', 'valuePerKg', 'listed'])
    t.ok(features.includes(`"${feature}"`), `${feature} occurred`);
  t.ok(
    expected.some(({ cause }) => cause === 'seizure'),
    'some were scored again after the seizure',
  );
});

t.test('four connections: what is committed is scored, and positions appear in their order', async (t) => {
  const shipments = 500;
  const manifests = [...syntheticManifests({ shipments, seed: 12, departingFrom: now.toISOString() })];
  const postgres = await testDatabase(async () => {}, 'empty');
  const deployment = await Deployment.create({ databaseUrl: postgres.url, redisUrl: null });
  t.teardown(async () => {
    await deployment.close();
    await postgres.drop();
  });
  const ingests = [await deployment.start('ingest'), await deployment.start('ingest')];
  await deployment.start('worker', { WORKER_CONCURRENCY: '4' });
  let sending = true;
  const visible = watchPositions(deployment, () => sending);
  await Promise.all(
    [0, 1, 2, 3].map(async (connection) => {
      const url = ingests[connection % 2]?.url ?? '';
      const mine = manifests.filter((_, index) => index % 4 === connection);
      // Half of the connections stream, half post one by one.
      if (connection < 2) await postLines(url, deployment.tokens.feed, ndjson(mine));
      else for (const manifest of mine) await postManifest(url, deployment.tokens.feed, manifest);
    }),
  );
  await until('all are scored', async () => (await tally(deployment)).openChunks === 0);
  sending = false;
  t.same(await visible, [], 'a reader at position p never saw a smaller one appear');
  t.match(await tally(deployment), {
    toScore: shipments,
    assessed: shipments,
    assessedTwice: 0,
    withoutAssessment: 0,
  });
  const gaps = await deployment.count(
    `select (select position from log_head) - count(*) as count from (select position from log) as all_of_it`,
  );
  t.equal(gaps, 0, 'positions have no gaps');
});

/** Fills a database: a list and baselines are in force, then the feed comes, with a seizure in its middle. */
async function acceptAll(databaseUrl: string): Promise<void> {
  const deployment = await Deployment.create({
    databaseUrl,
    redisUrl: null,
    env: { HAMMERHEAD_CHUNK: '1' },
  });
  const { pool, tokens } = deployment;
  await publishBefore(pool, feed);
  const ingest = await deployment.start('ingest');
  const middle = Math.floor(feed.length / 2);
  await postLines(ingest.url, tokens.feed, ndjson(feed.slice(0, middle)));
  await seize(pool, new Date(now.getTime() - 86_400_000).toISOString());
  const { body } = await postLines(ingest.url, tokens.feed, ndjson(feed.slice(middle)));
  if (body['manifests'] !== feed.length - middle)
    throw new Error(`not all accepted: ${JSON.stringify(body)}`);
  await ingest.stop();
  // What ingest queued; each run queues for itself.
  await pool.query('drop schema queue cascade');
  await deployment.close();
}

/** Queues all that is to be scored, so many shipments in a job, in an order that has nothing to do with the log's. */
async function queueShuffled(
  { pool }: Deployment,
  databaseUrl: string,
  redisUrl: string | null,
  size: number,
): Promise<void> {
  const { rows } = await pool.query<{ firstPosition: number; lastPosition: number }>(
    `select min(first_position) as "firstPosition", max(last_position) as "lastPosition"
       from (select first_position, last_position,
                    (row_number() over (order by first_position) - 1) / $1::int as job from chunk) as c
      group by job order by md5(job::text || $1::text)`,
    [size],
  );
  const queue = openChunkQueue({
    redisUrl,
    databaseUrl,
    log: createLogger({ name: 'test', level: 'silent' }),
  });
  await until('the queue answers', () => queue.ping().then(() => true));
  await queue.add(rows);
  // Or the sweeper would think them lost.
  await pool.query('update chunk set queued_at = now()');
  await queue.close();
}

/** Positions that appeared below one that had been seen before. */
async function watchPositions(deployment: Deployment, running: () => boolean): Promise<number[]> {
  const late: number[] = [];
  for (let upto = 0; running(); ) {
    const { rows } = await deployment.pool.query<{ head: number; visible: number; below: number }>(
      `select coalesce(max(position), 0) as head, count(*) as visible,
              count(*) filter (where position <= $1::bigint) as below from log`,
      [upto],
    );
    const [row] = rows;
    if (!row) break;
    if (row.below !== upto) late.push(row.below - upto);
    upto = row.head;
  }
  return late;
}

async function outcomes(deployment: Deployment): Promise<Outcome[]> {
  const { rows } = await deployment.pool.query<Outcome>(
    `select s.bill, a.position, a.known_to, a.cause, a.score, a.tier, a.evidence, a.features
       from assessment a join shipment s using (position) order by a.position, a.known_to`,
  );
  return rows;
}
