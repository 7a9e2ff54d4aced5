import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defaultRuleSetUrl } from '@hammerhead/assessment';
import {
  type ChunkJob,
  fromStored,
  shipmentSchema,
  systemActor,
  transportSchema,
} from '@hammerhead/contracts';
import { publishRuleset } from '@hammerhead/decisions';
import { encodeImprint, imprintOf } from '@hammerhead/history';
import { testDatabase } from '@hammerhead/postgres';
import { createLogger } from '@hammerhead/service-kit';
import {
  appendManifests,
  createPool,
  factKey,
  type IncomingManifest,
  migrate,
  type OpenChunk,
  type Pool,
  transaction,
} from '@hammerhead/storage';
import type { Test } from 'tap';
import { BaselineBook } from '../src/baselines/book.js';
import { HistoryKeeper } from '../src/history/keeper.js';
import { Knowledge } from '../src/knowledge/knowledge.js';
import { PartyDirectory } from '../src/parties/directory.js';
import { handleJob, type JobDeps } from '../src/scoring/handle-job.js';
import { RulesetCache } from '../src/scoring/ruleset-cache.js';
import { newScoringStages } from '../src/scoring/stages.js';
import { ListBook } from '../src/screening/list-book.js';

/** A database with a rule set in force, and the worker's handler of jobs on it. */
export interface Scoring {
  readonly pool: Pool;
  readonly deps: JobDeps;
  /** Halves that the handler asked to queue. */
  readonly requeued: OpenChunk[];
  readonly append: (...manifests: readonly IncomingManifest[]) => Promise<ChunkJob[]>;
  readonly handle: (job: ChunkJob, last?: boolean) => Promise<void>;
}

/** @param source the rule set; by default the one that comes with the product */
export async function scoring(
  t: Test,
  chunkSize = 500,
  source = readFileSync(defaultRuleSetUrl, 'utf8'),
): Promise<Scoring> {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'worker');
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  t.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  const hash = createHash('sha256').update(source).digest();
  await transaction(pool, (client) =>
    publishRuleset(client, systemActor('test'), { name: 'default', source, hash }),
  );
  const requeued: OpenChunk[] = [];
  const logger = createLogger({ name: 'test', level: 'silent' });
  const history = new HistoryKeeper({ pool, logger, limit: 100_000 });
  const knowledge = new Knowledge({
    pool,
    history,
    baselines: new BaselineBook(pool),
    lists: new ListBook(pool),
  });
  const deps: JobDeps = {
    pool,
    rulesets: new RulesetCache(pool),
    knowledge,
    directory: new PartyDirectory(),
    stages: newScoringStages(),
    logger,
    requeue: async (chunks: readonly OpenChunk[]) => void requeued.push(...chunks),
    onScored: () => {},
  };
  return {
    pool,
    deps,
    requeued,
    append: async (...manifests) =>
      (await transaction(pool, (client) => appendManifests(client, manifests, new Date(), chunkSize))).chunks,
    handle: ({ firstPosition, lastPosition }, last = false) =>
      handleJob(deps, { firstPosition, lastPosition }, { number: last ? 5 : 1, last }),
  };
}

const sha = (text: string): Buffer => createHash('sha256').update(text).digest();

const transport = JSON.stringify({
  mode: 'vessel',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  departureAt: '2026-12-01T18:00:00Z',
});

/** A manifest as ingest would append it: each bill with the description of its goods. */
export function manifest(
  number: string,
  revision: number,
  bills: Readonly<Record<string, string>>,
): IncomingManifest {
  const shipments = Object.entries(bills).map(([bill, description]) => {
    const shipment = shipmentSchema.parse({
      bill,
      destination: 'JM',
      parties: { shipper: { name: 'Devon Clarke' }, consignee: { name: 'Marcia Brown', kind: 'person' } },
      goods: [{ description, hs: '732690' }],
    });
    const document = JSON.stringify(shipment);
    const imprint = imprintOf(
      fromStored(shipmentSchema, document),
      fromStored(transportSchema, transport),
      factKey,
    );
    return {
      bill,
      canceled: false as const,
      inScope: true,
      destination: 'JM',
      contentHash: sha(document),
      document,
      findings: '[]',
      facts: imprint.links,
      imprint: encodeImprint(imprint),
      gist: 0,
    };
  });
  return {
    feedId: 'test',
    number,
    revision,
    contentHash: sha(JSON.stringify(bills)),
    departureAt: '2026-12-01T18:00:00Z',
    transport,
    findings: '[]',
    shipments,
    submission: null,
  };
}
