import { buildServer, type Server } from '@hammerhead/service-kit';
import { isMigrated } from '@hammerhead/storage';
import { listDeadLetters } from './dead-letters/list.js';
import { requeueDeadLetter } from './dead-letters/requeue.js';
import type { Deps } from './deps.js';
import { makeExclusion } from './exclusions/make.js';
import { readExclusions } from './exclusions/read.js';
import { revokeExclusion } from './exclusions/revoke.js';
import { decideMerges } from './merges/decide.js';
import { undoMerges } from './merges/undo.js';
import { readParty } from './parties/detail.js';
import { readNetwork } from './parties/network.js';
import { readPath } from './parties/path.js';
import { readProposals } from './parties/proposals.js';
import { searchParties } from './parties/search.js';
import { listPartyShipments } from './parties/shipments.js';
import { createReferral } from './referrals/create.js';
import { readReferral } from './referrals/detail.js';
import { disposeReferral } from './referrals/dispose.js';
import { listReferrals } from './referrals/list.js';
import { reopenReferral } from './referrals/reopen.js';
import { readTimeline } from './referrals/timeline.js';
import { readShipment } from './shipments/detail.js';
import { searchShipments } from './shipments/search.js';
import { readStatistics } from './statistics/read.js';
import { createToken } from './tokens/create.js';
import { readWatchlist } from './watchlists/detail.js';
import { importWatchlist } from './watchlists/import.js';
import { listWatchlists } from './watchlists/list.js';
import { retireWatchlist } from './watchlists/retire.js';
import { searchWatchlists } from './watchlists/search.js';
import { SearchBook, warmUp } from './watchlists/search-book.js';

/** Bytes; the longest body is a reason of 2,000 characters. */
const bodyLimit = 64 * 1_024;

/** The people's API, ready to listen. */
export async function buildApp(deps: Deps): Promise<Server> {
  const app = await buildServer({
    name: 'referral-api',
    logger: deps.logger,
    findToken: deps.findToken,
    checks: { database: async () => assertMigrated(await isMigrated(deps.pool)) },
    bodyLimit,
    // A list file of 64 MiB may come over a slow line; whoever falls silent is cut off by the idle time-out.
    requestTimeoutMs: 300_000,
    api: {
      title: 'Hammerhead referrals',
      version: '1',
      description:
        'The few shipments that matter, the most urgent first, each with the reason on its first line. ' +
        'Times are UTC, scores go from 0 to 100, countries are ISO 3166-1 alpha-2. Errors are ' +
        '`application/problem+json` (RFC 9457) with a stable `code`.',
      tags: [
        { name: 'referrals', description: 'What is put before people' },
        { name: 'shipments', description: 'Any shipment, referred or not' },
        { name: 'parties', description: 'Who is behind the shipments, and who hangs together with whom' },
        { name: 'watchlists', description: 'Whom shipments are compared with, and who is not meant' },
        { name: 'statistics', description: 'What was reviewed and referred' },
        { name: 'operation', description: 'Tokens, and shipments that could not be scored' },
      ],
    },
  });
  listReferrals(app, deps);
  createReferral(app, deps);
  readReferral(app, deps);
  readTimeline(app, deps);
  disposeReferral(app, deps);
  reopenReferral(app, deps);
  searchShipments(app, deps);
  readShipment(app, deps);
  searchParties(app, deps);
  readParty(app, deps);
  listPartyShipments(app, deps);
  readNetwork(app, deps);
  readPath(app, deps);
  readProposals(app, deps);
  decideMerges(app, deps);
  undoMerges(app, deps);
  readStatistics(app, deps);
  await importWatchlist(app, deps);
  listWatchlists(app, deps);
  const lists = new SearchBook(deps.pool);
  app.addHook('onReady', warmUp);
  readWatchlist(app, deps, lists);
  retireWatchlist(app, deps);
  searchWatchlists(app, deps, lists);
  makeExclusion(app, deps);
  readExclusions(app, deps);
  revokeExclusion(app, deps);
  createToken(app, deps);
  listDeadLetters(app, deps);
  requeueDeadLetter(app, deps);
  return app;
}

function assertMigrated(migrated: boolean): void {
  if (!migrated) throw new Error('the database has not been migrated');
}
