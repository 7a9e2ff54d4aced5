import { Forecaster } from '@hammerhead/outlook';
import { eventLoop } from '@hammerhead/scoring';
import { buildServer, newRegistry, type Server } from '@hammerhead/service-kit';
import { isMigrated, isUnavailable } from '@hammerhead/storage';
import { registerAgreements } from './agreements/index.js';
import { registerAudit } from './audit/index.js';
import { ReadRecorder } from './audit/read-recorder.js';
import { registerDeadLetters } from './dead-letters/index.js';
import type { Deps } from './deps.js';
import { registerEvents } from './events/index.js';
import { registerExclusions } from './exclusions/index.js';
import { registerForecast } from './forecast/index.js';
import { registerInbox } from './inbox/index.js';
import { registerHolds } from './referrals/cargo/index.js';
import { registerLegalHolds } from './legal-holds/index.js';
import { registerMe } from './me/index.js';
import { registerMerges } from './merges/index.js';
import { registerParties } from './parties/index.js';
import { registerPeople } from './people/index.js';
import { registerReferrals } from './referrals/index.js';
import { registerReleased } from './released/index.js';
import { registerRetention } from './retention/index.js';
import { registerSession } from './session/index.js';
import { withSignIn } from './session/people.js';
import { registerShipments } from './shipments/index.js';
import { registerStatistics } from './statistics/index.js';
import { registerTokens } from './tokens/index.js';
import { registerWatchlists } from './watchlists/index.js';
import { registerWebhooks } from './webhooks/index.js';

/** Bytes; the longest body is a disposition with a note of 4,000 characters. */
const bodyLimit = 64 * 1_024;

/** Builds the API that people use, ready to listen. */
export async function buildApp(deps: Deps): Promise<Server> {
  const registry = newRegistry('referral-api');
  const signIn = withSignIn(deps);
  const reads = new ReadRecorder(deps.pool, deps.logger);
  const app = await buildServer({
    name: 'referral-api',
    logger: deps.logger,
    registry,
    authenticator: signIn.authenticator,
    recordRead: (read) => reads.record(read),
    isUnavailable,
    checks: { database: async () => assertMigrated(await isMigrated(deps.pool)) },
    bodyLimit,
    // A list file of 64 MiB may come over a slow line; the idle time-out cuts off a client that falls silent.
    requestTimeoutMs: 300_000,
    api: {
      title: 'Hammerhead referrals',
      version: '1',
      description:
        'The few shipments that matter, the most urgent first, each with the reason on its first line. ' +
        'Times are UTC, scores go from 0 to 100, countries are ISO 3166-1 alpha-2. Errors are ' +
        '`application/problem+json` (RFC 9457) with a stable `code`.',
      sessions: true,
      tags: [
        { name: 'session', description: 'Who asks, and how browsers sign in' },
        { name: 'referrals', description: 'What is put before people' },
        { name: 'shipments', description: 'Any shipment, referred or not' },
        { name: 'released', description: 'What partners were told of shipments, and what they said' },
        { name: 'parties', description: 'Who is behind the shipments, and who hangs together with whom' },
        { name: 'watchlists', description: 'Whom shipments are compared with, and who is not meant' },
        { name: 'inbox', description: 'What was released to a partner, and all that a partner sees' },
        { name: 'people', description: 'Colleagues, and how much they have in hand' },
        { name: 'statistics', description: 'What was reviewed and referred' },
        { name: 'audit', description: 'Who did what and read what, and whether that record is whole' },
        {
          name: 'agreements',
          description: 'What may be told to agencies beyond the federal government, and on what ground',
        },
        { name: 'retention', description: 'What grew too old and is deleted, and what is kept for a court' },
        { name: 'webhooks', description: 'Other systems that are told of what happens' },
        { name: 'operation', description: 'Tokens, and shipments that could not be scored' },
      ],
    },
  });
  const forecaster = new Forecaster(deps.pool, eventLoop);
  registerReferrals(app, deps, forecaster);
  registerForecast(app, deps, forecaster);
  registerHolds(app, deps);
  registerInbox(app, deps);
  registerShipments(app, deps);
  registerAgreements(app, deps);
  registerReleased(app, deps);
  registerParties(app, deps);
  registerMerges(app, deps);
  registerStatistics(app, deps);
  registerPeople(app, deps);
  await registerWatchlists(app, deps);
  registerExclusions(app, deps);
  registerMe(app, deps);
  registerSession(app, signIn);
  registerTokens(app, deps);
  registerAudit(app, deps, reads);
  registerDeadLetters(app, deps);
  registerRetention(app, deps);
  registerLegalHolds(app, deps);
  registerEvents(app, deps, registry);
  registerWebhooks(app, deps);
  return app;
}

function assertMigrated(migrated: boolean): void {
  if (!migrated) throw new Error('the database has not been migrated');
}
