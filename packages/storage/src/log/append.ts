import { type AppendOutcome, type Chunk, type IncomingManifest, planAppend } from '@hammerhead/intake';
import { insertChunks } from '../chunk/insert.js';
import { insertFacts } from '../fact/insert.js';
import { insertManifests } from '../manifest/insert.js';
import { insertShipments } from '../shipment/insert.js';
import { uuidv7 } from '../uuid.js';
import { findLedgers } from './find-ledgers.js';
import { advanceHead, lockHead } from './head.js';
import { supersede } from './supersede.js';
import type { Transaction } from '../pool.js';

/**
 * Appends manifests to the log, in this order, in the caller's transaction, with a fixed number of statements whatever
 * their number. `planAppend` decides what a revision means, between the reads behind the lock and the writes. Other
 * writers wait from the lock on, so do all work that needs no lock before it.
 * @param chunkSize the most shipments that one job scores
 * @returns the outcome of each manifest, and the jobs to queue once the transaction is committed
 */
export async function append(
  client: Transaction,
  manifests: readonly IncomingManifest[],
  receivedAt: Date,
  chunkSize: number,
): Promise<{ outcomes: AppendOutcome[]; chunks: Chunk[]; head: number }> {
  const head = await lockHead(client);
  const ledgers = await findLedgers(client, manifests);
  const plan = planAppend(manifests, ledgers, {
    head,
    receivedAt: receivedAt.getTime(),
    chunkSize,
    newId: (position) => uuidv7(position, receivedAt.getTime()),
  });
  if (plan.manifests.length > 0) {
    await insertManifests(client, plan.manifests, receivedAt);
    if (plan.shipments.length > 0) {
      await insertShipments(client, plan.shipments);
      await insertFacts(client, plan.shipments);
    }
    if (plan.superseded.length > 0) await supersede(client, plan.superseded);
    if (plan.chunks.length > 0) await insertChunks(client, plan.chunks);
    await advanceHead(client, plan.head);
  }
  return { outcomes: plan.outcomes, chunks: plan.chunks, head: plan.head };
}
