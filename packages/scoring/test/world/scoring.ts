import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defaultRuleSetUrl } from '@hammerhead/assessment';
import { type ChunkJob, systemActor, type Transport } from '@hammerhead/contracts';
import { publishRuleSet } from '@hammerhead/decisions';
import { testDatabase } from '@hammerhead/postgres';
import { createPool, log, migrate, type Pool, transaction } from '@hammerhead/storage';
import type { IncomingManifest } from '@hammerhead/intake';
import type { Test } from 'tap';
import { BaselineBook } from '../../src/baseline-book.js';
import { HistoryKeeper } from '../../src/history/keeper.js';
import { Assessor } from '../../src/assessor.js';
import { PartyDirectory } from '../../src/party-directory.js';
import { RuleSetCache } from '../../src/rule-set-cache.js';
import { scoreChunk, type ScoringDeps } from '../../src/score-chunk.js';
import { unmeasured } from '../../src/stages.js';
import { ListBook } from '../../src/watchlists/list-book.js';
import { prepared } from './prepared.js';
import { silent } from './silent.js';

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
    publishRuleSet(client, systemActor('test'), { name: 'default', source, hash }),
  );
  const deps: ScoringDeps = {
    pool,
    ruleSets: new RuleSetCache(pool),
    assessor: assessorOn(pool),
    directory: new PartyDirectory(),
    stages: unmeasured,
  };
  return {
    pool,
    deps,
    append: async (...manifests) =>
      (await transaction(pool, (client) => log.append(client, manifests, new Date(), chunkSize))).chunks,
    score: async (job) => void (await scoreChunk(deps, job)),
  };
}

/** One that knows nothing yet. */
export const assessorOn = (pool: Pool): Assessor =>
  new Assessor({
    pool,
    history: new HistoryKeeper({
      pool,
      logger: silent,
      limit: 100_000,
    }),
    baselines: new BaselineBook(pool),
    lists: new ListBook(pool),
  });

const transport: Transport = {
  mode: 'vessel',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  departureAt: '2026-12-01T18:00:00Z',
};

/** A manifest as ingest appends it: each bill with the description of its goods. */
export const manifest = (
  manifestNumber: string,
  revision: number,
  bills: Readonly<Record<string, string>>,
): IncomingManifest =>
  prepared({
    manifestNumber,
    revision,
    transport,
    shipments: Object.entries(bills).map(([bill, description]) => ({
      bill,
      destination: 'JM',
      parties: { shipper: { name: 'Devon Clarke' }, consignee: { name: 'Marcia Brown', kind: 'person' } },
      goods: [{ description, hs: '732690' }],
    })),
  });
