import { buildServer, type Server } from '@hammerhead/service-kit';
import { isMigrated } from '@hammerhead/storage';
import { listDeadLetters } from './dead-letters/list.js';
import { requeueDeadLetter } from './dead-letters/requeue.js';
import type { Deps } from './deps.js';
import { createReferral } from './referrals/create.js';
import { readReferral } from './referrals/detail.js';
import { listReferrals } from './referrals/list.js';
import { readShipment } from './shipments/detail.js';
import { searchShipments } from './shipments/search.js';
import { readStatistics } from './statistics/read.js';
import { createToken } from './tokens/create.js';

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
        { name: 'statistics', description: 'What was reviewed and referred' },
        { name: 'operation', description: 'Tokens, and shipments that could not be scored' },
      ],
    },
  });
  listReferrals(app, deps);
  createReferral(app, deps);
  readReferral(app, deps);
  searchShipments(app, deps);
  readShipment(app, deps);
  readStatistics(app, deps);
  createToken(app, deps);
  listDeadLetters(app, deps);
  requeueDeadLetter(app, deps);
  return app;
}

function assertMigrated(migrated: boolean): void {
  if (!migrated) throw new Error('the database has not been migrated');
}
