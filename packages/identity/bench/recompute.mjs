// How long recomputing the keys of a log takes, where nothing differs and where everything does:
//   node packages/identity/bench/recompute.mjs [shipments]
import { createHash } from 'node:crypto';
import { encodeImprint, gistOf, imprintOf, UnseenParties } from '@hammerhead/imprint';
import { testDatabase } from '@hammerhead/postgres';
import { createPool, log, migrate, parties, transaction } from '@hammerhead/storage';
import { syntheticFeed } from '@hammerhead/synthetic';
import { recomputeKeys } from '../build/src/index.js';

const shipments = Number(process.argv[2] ?? 50_000);
const sha256 = (text) => createHash('sha256').update(text).digest();

const database = await testDatabase(async (url) => void (await migrate(url)), 'identity-bench');
const pool = createPool({ url: database.url, name: 'bench', onError: () => {} });

async function fill() {
  let batch = [];
  let count = 0;
  const unseen = new UnseenParties(() => false);
  const flush = async () => {
    const manifests = batch;
    batch = [];
    await transaction(pool, (client) => log.append(client, manifests, new Date(), 500));
  };
  await log.openPositions(pool, 2 * shipments);
  for (const { manifest } of syntheticFeed({ shipments, seed: 5, departingFrom: '2026-01-01T00:00:00Z' })) {
    await log.openMonths(pool, [manifest.transport.departureAt.slice(0, 7)]);
    const transport = JSON.stringify(manifest.transport);
    const prepared = manifest.shipments
      .filter(({ canceled }) => canceled !== true)
      .map((shipment) => {
        const imprint = imprintOf(shipment, manifest.transport);
        const document = JSON.stringify(shipment);
        unseen.add(shipment, imprint.links, (count += 1));
        return {
          bill: shipment.bill,
          canceled: false,
          inScope: true,
          destination: shipment.destination,
          contentHash: sha256(document),
          document,
          findings: '[]',
          facts: imprint.links,
          imprint: encodeImprint(imprint),
          gist: gistOf(shipment),
        };
      });
    batch.push({
      feedId: 'f',
      number: manifest.manifestNumber,
      revision: manifest.revision,
      contentHash: sha256(transport + manifest.manifestNumber),
      departureAt: manifest.transport.departureAt,
      transport,
      findings: '[]',
      shipments: prepared,
      submission: null,
    });
    if (batch.length >= 100) await flush();
  }
  await flush();
  const rows = unseen.rows();
  for (let at = 0; at < rows.length; at += 2_000) await parties.remember(pool, rows.slice(at, at + 2_000));
  return count;
}

async function measure(what, count) {
  await pool.query('update identity_version set version = 1');
  const began = performance.now();
  const cpu = process.cpuUsage();
  await recomputeKeys(pool, { tell: (line) => console.log(`  ${line}`) });
  const seconds = (performance.now() - began) / 1_000;
  const own = process.cpuUsage(cpu).user / 1e6;
  console.log(
    `${what}: ${(count / seconds / 1_000).toFixed(1)} k shipments/s (${seconds.toFixed(1)} s, ${own.toFixed(1)} s of our CPU)`,
  );
}

try {
  const count = await fill();
  await pool.query('analyze');
  await measure('nothing differs', count);
  await pool.query('update shipment set imprint = null');
  await pool.query('update fact set own = own # 1');
  await pool.query('analyze');
  await measure('everything differs', count);
} finally {
  await pool.end();
  await database.drop();
}
