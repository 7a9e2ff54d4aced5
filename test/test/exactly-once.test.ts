import { readFileSync } from 'node:fs';
import { defaultSchemesUrl, loadSchemes, syntheticManifests } from '@hammerhead/synthetic';
import { onBothBackends } from '../src/backends.js';
import { Deployment } from '../src/deployment.js';
import { tally } from '../src/exactly-once.js';
import { get, ndjson, postLines } from '../src/send.js';
import { until } from '../src/until.js';

/** On Redis the queue alone is another. */
const sent = { postgres: 50_000, redis: 20_000 } as const;
/** Enough of them are referred. */
const planted = 0.01;
const schemes = loadSchemes(readFileSync(defaultSchemesUrl, 'utf8'));

onBothBackends(
  'tens of thousands of shipments sent once are assessed once, sent again are duplicates',
  async (t, backend) => {
    const shipments = sent[backend.name];
    const deployment = await Deployment.create({
      databaseUrl: backend.databaseUrl,
      redisUrl: backend.redis?.url ?? null,
    });
    t.teardown(() => deployment.close());
    const ingest = await deployment.start('ingest');
    await deployment.start('worker');
    const { feed } = deployment.tokens;
    const departingFrom = '2026-11-22T00:00:00Z';

    const first = await postLines(
      ingest.url,
      feed,
      ndjson(syntheticManifests({ shipments, seed: 7, departingFrom, schemes, planted })),
    );
    t.match(first, { status: 202, body: { shipments, duplicates: 0, rejected: 0 } });
    await until('all are scored', async () => {
      const { body } = await get(`${ingest.url}/v1/submissions/${String(first.body['id'])}`, feed);
      return body['status'] === 'done' && body['assessed'] === shipments;
    });
    const once = {
      toScore: shipments,
      assessed: shipments,
      assessedTwice: 0,
      withoutAssessment: 0,
      openChunks: 0,
    };
    t.match(await tally(deployment), once);
    const referrals = await deployment.count('select count(*) as count from referral');
    t.ok(referrals > 0, `${referrals} referrals`);
    const tiers = 'select count(*) as count from assessment where tier is not null';
    t.equal(await deployment.count(tiers), referrals, 'one referral for each assessment that reached a tier');

    const again = await postLines(
      ingest.url,
      feed,
      ndjson(syntheticManifests({ shipments, seed: 7, departingFrom, schemes, planted })),
    );
    t.match(again, {
      status: 202,
      body: { manifests: 0, shipments: 0, duplicates: first.body['manifests'], rejected: 0 },
    });
    t.match(await tally(deployment), once, 'nothing new');
    t.equal(await deployment.count('select count(*) as count from referral'), referrals);
  },
);
