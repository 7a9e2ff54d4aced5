import { syntheticManifests } from '@hammerhead/synthetic';
import t from 'tap';
import { onBothBackends } from '../src/backends.js';
import { Deployment } from '../src/deployment.js';
import { tally } from '../src/exactly-once.js';
import { ndjson, postLines, postManifest } from '../src/send.js';
import { until } from '../src/until.js';

const shipments = 1_200;
const feed = [...syntheticManifests({ shipments, seed: 11, departingFrom: '2026-11-22T00:00:00Z' })];

interface Outcome {
  bill: string;
  score: number;
  tier: number | null;
  evidence: string;
  features: string;
}

/** Outcomes of each run on a backend, to be compared with those of every other run. */
const runs = new Map<string, readonly Outcome[]>();

onBothBackends('four connections, two workers, chunks of 1, 7 and 500', async (t, backend) => {
  for (const chunk of [1, 7, 500]) {
    await t.test(`chunks of ${chunk}`, { timeout: 300_000 }, async (t) => {
      const database = `${backend.name}_${chunk}`;
      const admin = await Deployment.create({ databaseUrl: backend.databaseUrl, redisUrl: null });
      await admin.pool.query(`create database ${database}`);
      await admin.close();
      await backend.redis?.flush();
      const url = new URL(backend.databaseUrl);
      url.pathname = `/${database}`;
      const deployment = await Deployment.create({
        databaseUrl: url.toString(),
        redisUrl: backend.redis?.url ?? null,
        env: { HAMMERHEAD_CHUNK: `${chunk}` },
      });
      t.teardown(() => deployment.close());
      const ingests = [await deployment.start('ingest'), await deployment.start('ingest')];
      // One worker process on the PostgreSQL backend, where several deadlock in its own tables now and then.
      await deployment.start('worker', { WORKER_CONCURRENCY: backend.redis ? '2' : '4' });
      if (backend.redis) await deployment.start('worker');

      let sending = true;
      const visible = watchPositions(deployment, () => sending);
      await Promise.all(
        [0, 1, 2, 3].map(async (connection) => {
          const url = ingests[connection % 2]?.url ?? '';
          const mine = feed.filter((_, index) => index % 4 === connection);
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
      runs.set(`${backend.name}, chunks of ${chunk}`, await outcomes(deployment));
    });
  }
});

void t.test('every run gave the same scores and evidence', async (t) => {
  const [first, ...others] = [...runs];
  if (!first) throw new Error('no run was made');
  t.equal(first[1].length, shipments);
  for (const [name, outcome] of others) t.same(outcome, first[1], `${name} as ${first[0]}`);
});

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
    `select s.bill, a.score, a.tier, a.evidence, a.features
       from assessment a join shipment s using (position) order by s.bill`,
  );
  return rows;
}
