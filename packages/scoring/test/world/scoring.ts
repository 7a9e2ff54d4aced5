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
import { encodeImprint, imprintOf } from '@hammerhead/imprint';
import { testDatabase } from '@hammerhead/postgres';
import { createLogger } from '@hammerhead/service-kit';
import {
  appendManifests,
  createPool,
  type IncomingManifest,
  migrate,
  type Pool,
  transaction,
} from '@hammerhead/storage';
import type { Test } from 'tap';
import { BaselineBook } from '../../src/baseline-book.js';
import { HistoryKeeper } from '../../src/history/keeper.js';
import { Assessor } from '../../src/assessor.js';
import { PartyDirectory } from '../../src/party-directory.js';
import { RulesetCache } from '../../src/ruleset-cache.js';
import { scoreChunk, type ScoringDeps } from '../../src/score-chunk.js';
import { newScoringStages } from '../../src/stages.js';
import { ListBook } from '../../src/watchlists/list-book.js';

/** A database with a rule set in force, and what scores shipments on it. */
export interface Scoring {
  readonly pool: Pool;
  readonly deps: ScoringDeps;
  readonly append: (...manifests: readonly IncomingManifest[]) => Promise<ChunkJob[]>;
  readonly score: (job: ChunkJob) => Promise<void>;
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
  const deps: ScoringDeps = {
    pool,
    rulesets: new RulesetCache(pool),
    assessor: assessorOn(pool),
    directory: new PartyDirectory(),
    stages: newScoringStages(),
  };
  return {
    pool,
    deps,
    append: async (...manifests) =>
      (await transaction(pool, (client) => appendManifests(client, manifests, new Date(), chunkSize))).chunks,
    score: async (job) => void (await scoreChunk(deps, job)),
  };
}

/** One that knows nothing yet. */
export const assessorOn = (pool: Pool): Assessor =>
  new Assessor({
    pool,
    history: new HistoryKeeper({
      pool,
      logger: createLogger({ name: 'test', level: 'silent' }),
      limit: 100_000,
    }),
    baselines: new BaselineBook(pool),
    lists: new ListBook(pool),
  });

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
    const imprint = imprintOf(fromStored(shipmentSchema, document), fromStored(transportSchema, transport));
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
