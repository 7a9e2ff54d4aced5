import { Forecaster } from '@hammerhead/outlook';
import { eventLoop } from '@hammerhead/scoring';
import { buildServer, newRegistry, type Server } from '@hammerhead/service-kit';
import { isMigrated, isUnavailable } from '@hammerhead/storage';
import { exportAuditRoute } from './audit/export.js';
import { listAuditRoute } from './audit/list.js';
import { ReadRecorder } from './audit/read-recorder.js';
import { verifyAuditRoute } from './audit/verify.js';
import { listDeadLettersRoute } from './dead-letters/list.js';
import { requeueDeadLetterRoute } from './dead-letters/requeue.js';
import type { Deps } from './deps.js';
import { readForecastRoute } from './forecast/read.js';
import { EventHub } from './events/event-hub.js';
import { measureStreams } from './events/metrics.js';
import { streamEventsRoute } from './events/stream.js';
import { makeExclusionRoute } from './exclusions/make.js';
import { previewExclusionRoute } from './exclusions/preview.js';
import { readExclusionsRoute } from './exclusions/read.js';
import { revokeExclusionRoute } from './exclusions/revoke.js';
import { examineReferralRoute } from './holds/exam.js';
import { holdReferralRoute } from './holds/hold.js';
import { liftLegalHoldRoute } from './legal-holds/lift.js';
import { placeLegalHoldRoute } from './legal-holds/place.js';
import { readLegalHoldsRoute } from './legal-holds/read.js';
import { decideMergesRoute } from './merges/decide.js';
import { revokeMergesRoute } from './merges/revoke.js';
import { readPartyRoute } from './parties/detail.js';
import { readNetworkRoute } from './parties/network.js';
import { readPathRoute } from './parties/path.js';
import { readProposalsRoute } from './parties/proposals.js';
import { searchPartiesRoute } from './parties/search.js';
import { listPartyShipmentsRoute } from './parties/shipments.js';
import { listPeopleRoute } from './people/list.js';
import { assignReferralRoute } from './referrals/assign.js';
import { claimReferralRoute } from './referrals/claim.js';
import { clearReferralsRoute } from './referrals/clear.js';
import { countReferralsRoute } from './referrals/counts.js';
import { createReferralRoute } from './referrals/create.js';
import { readReferralRoute } from './referrals/detail.js';
import { disposeReferralRoute } from './referrals/dispose.js';
import { listReferralsRoute } from './referrals/list.js';
import { markReferralRoute } from './referrals/mark.js';
import { reopenReferralRoute } from './referrals/reopen.js';
import { readTimelineRoute } from './referrals/timeline.js';
import { cancelRetentionRoute } from './retention/cancel.js';
import { readRetentionPlanRoute } from './retention/plan.js';
import { readRetentionRunsRoute } from './retention/runs.js';
import { startRetentionRoute } from './retention/start.js';
import { readNotesRoute } from './referrals/notes.js';
import { writeNoteRoute } from './referrals/write-note.js';
import { readShipmentRoute } from './shipments/detail.js';
import { searchShipmentsRoute } from './shipments/search.js';
import { readAnswersRoute } from './statistics/answers.js';
import { readStatisticsRoute } from './statistics/read.js';
import { readMeRoute } from './me/read.js';
import { changeSettingsRoute } from './me/settings.js';
import { beginAuthorizationRoute } from './session/authorization.js';
import { beginSessionRoute } from './session/begin.js';
import { endSessionRoute } from './session/end.js';
import { withSignIn } from './session/people.js';
import { createTokenRoute } from './tokens/create.js';
import { listTokensRoute } from './tokens/list.js';
import { revokeTokenRoute } from './tokens/revoke.js';
import { rotateTokenRoute } from './tokens/rotate.js';
import { addEntriesRoute } from './watchlists/add-entries.js';
import { changeEntryRoute } from './watchlists/change-entry.js';
import { readWatchlistRoute } from './watchlists/detail.js';
import { readEntryRoute } from './watchlists/entry.js';
import { importWatchlistRoute } from './watchlists/import.js';
import { listWatchlistsRoute } from './watchlists/list.js';
import { removeEntryRoute } from './watchlists/remove-entry.js';
import { retireWatchlistRoute } from './watchlists/retire.js';
import { searchWatchlistsRoute } from './watchlists/search.js';
import { changeWebhookRoute } from './webhooks/change.js';
import { createWebhookRoute } from './webhooks/create.js';
import { listDeliveriesRoute } from './webhooks/deliveries.js';
import { readWebhooksRoute } from './webhooks/read.js';
import { redeliverRoute } from './webhooks/redeliver.js';
import { removeWebhookRoute } from './webhooks/remove.js';
import { rotateWebhookSecretRoute } from './webhooks/rotate-secret.js';
import { testWebhookRoute } from './webhooks/test.js';
import { SearchBook, warmUpSearch } from '@hammerhead/scoring';

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
        { name: 'parties', description: 'Who is behind the shipments, and who hangs together with whom' },
        { name: 'watchlists', description: 'Whom shipments are compared with, and who is not meant' },
        { name: 'people', description: 'Colleagues, and how much they have in hand' },
        { name: 'statistics', description: 'What was reviewed and referred' },
        { name: 'audit', description: 'Who did what and read what, and whether that record is whole' },
        { name: 'retention', description: 'What grew too old and is deleted, and what is kept for a court' },
        { name: 'webhooks', description: 'Other systems that are told of what happens' },
        { name: 'operation', description: 'Tokens, and shipments that could not be scored' },
      ],
    },
  });
  const forecaster = new Forecaster(deps.pool, eventLoop);
  listReferralsRoute(app, deps, forecaster);
  readForecastRoute(app, deps, forecaster);
  createReferralRoute(app, deps);
  countReferralsRoute(app, deps);
  claimReferralRoute(app, deps);
  clearReferralsRoute(app, deps);
  readReferralRoute(app, deps);
  readTimelineRoute(app, deps);
  assignReferralRoute(app, deps);
  readNotesRoute(app, deps);
  writeNoteRoute(app, deps);
  disposeReferralRoute(app, deps);
  reopenReferralRoute(app, deps);
  markReferralRoute(app, deps);
  holdReferralRoute(app, deps);
  examineReferralRoute(app, deps);
  searchShipmentsRoute(app, deps);
  readShipmentRoute(app, deps);
  searchPartiesRoute(app, deps);
  readPartyRoute(app, deps);
  listPartyShipmentsRoute(app, deps);
  readNetworkRoute(app, deps);
  readPathRoute(app, deps);
  readProposalsRoute(app, deps);
  decideMergesRoute(app, deps);
  revokeMergesRoute(app, deps);
  readStatisticsRoute(app, deps);
  listPeopleRoute(app, deps);
  readAnswersRoute(app, deps);
  await importWatchlistRoute(app, deps);
  listWatchlistsRoute(app, deps);
  const lists = new SearchBook(deps.pool);
  app.addHook('onReady', warmUpSearch);
  readWatchlistRoute(app, deps, lists);
  retireWatchlistRoute(app, deps);
  addEntriesRoute(app, deps);
  readEntryRoute(app, deps);
  changeEntryRoute(app, deps);
  removeEntryRoute(app, deps);
  searchWatchlistsRoute(app, deps, lists);
  makeExclusionRoute(app, deps);
  previewExclusionRoute(app, deps);
  readExclusionsRoute(app, deps);
  revokeExclusionRoute(app, deps);
  readMeRoute(app, deps);
  changeSettingsRoute(app, deps);
  beginAuthorizationRoute(app, deps);
  beginSessionRoute(app, signIn);
  endSessionRoute(app, signIn);
  listTokensRoute(app, deps);
  listAuditRoute(app, deps);
  verifyAuditRoute(app, deps, reads);
  exportAuditRoute(app, deps, reads);
  createTokenRoute(app, deps);
  rotateTokenRoute(app, deps);
  revokeTokenRoute(app, deps);
  listDeadLettersRoute(app, deps);
  requeueDeadLetterRoute(app, deps);
  readRetentionPlanRoute(app, deps);
  startRetentionRoute(app, deps);
  readRetentionRunsRoute(app, deps);
  cancelRetentionRoute(app, deps);
  placeLegalHoldRoute(app, deps);
  readLegalHoldsRoute(app, deps);
  liftLegalHoldRoute(app, deps);
  const hub = new EventHub(deps);
  measureStreams(registry, hub);
  streamEventsRoute(app, deps, hub);
  createWebhookRoute(app, deps);
  readWebhooksRoute(app, deps);
  changeWebhookRoute(app, deps);
  removeWebhookRoute(app, deps);
  rotateWebhookSecretRoute(app, deps);
  testWebhookRoute(app, deps);
  listDeliveriesRoute(app, deps);
  redeliverRoute(app, deps);
  return app;
}

function assertMigrated(migrated: boolean): void {
  if (!migrated) throw new Error('the database has not been migrated');
}
