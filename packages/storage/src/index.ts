export { isMissingPartition, isTransient, isUnavailable } from './errors.js';
export { isMigrated, migrate, NewerSchema } from './migrate.js';
export {
  createPool,
  openPool,
  type Pool,
  type PoolOptions,
  type Queryable,
  type Transaction,
  snapshot,
  transaction,
} from './pool.js';
export { admitService, type ServiceRole, UnfitRole } from './service-role.js';
export { unlessInVain, unlessTaken, withSavepoint } from './savepoint.js';
export { positionOf, uuidv7 } from './uuid.js';
export { endSilentCopies } from './copy/end-silent.js';
export { findServerVersion } from './probe/server-version.js';
export { assertWritable } from './probe/writable.js';

// The log and its contents.
export * as log from './log/index.js';
export * as decisions from './decision/index.js';
export * as manifests from './manifest/index.js';
export type { ManifestStatus } from './manifest/status-row.js';
export * as shipments from './shipment/index.js';
export type {
  FoundShipment,
  FoundShipments,
  KeyedShipment,
  NamedOnShipment,
  NamedShipment,
  ShipmentOutcome,
  ShipmentPlace,
  ShipmentRevision,
  ShipmentSearch,
  StatedDocument,
  TextPattern,
} from './shipment/index.js';
export * as facts from './fact/index.js';
export type { FactRow, HistoryAsk, SharedFact, StandingFact } from './fact/index.js';

// Scoring and the shipments that remain to be scored.
export * as chunks from './chunk/index.js';
export type { ChunkManifest, ChunkShipment, OpenChunk } from './chunk/index.js';
export * as deadLetters from './dead-letter/index.js';
export * as assessments from './assessment/index.js';
export type { AssessmentRow, Standing, StoredAssessment } from './assessment/index.js';
export * as rescores from './rescore/index.js';
export type { Rescore } from './rescore/index.js';
export * as statistics from './statistics/index.js';

// What people view and decide.
export * as referrals from './referral/index.js';
export type {
  DecisionSeen,
  FirstShown,
  HitSeen,
  SourcesSeen,
  LockedReferral,
  ReferralToActOn,
  MovedReferral,
  NewReferral,
  NoteSeen,
  SaidSeen,
  RaisedRow,
  ReferralFilter,
  ReferralListRow,
  ReferredShipment,
  Canceled,
  CountRow,
  Rescored,
  PreviousReferral,
  StoredReferral,
  TierStep,
  TimelineRow,
  WithdrawnReferral,
} from './referral/index.js';
export * as notes from './note/index.js';
export type { NoteRow } from './note/index.js';
export * as cancellations from './cancellation/index.js';
export * as forecasts from './forecast/index.js';
export type { AnswerCount, PeriodRow, WaitingRow } from './forecast/index.js';
export * as holds from './hold/index.js';
export type { AskedHold, NewHold, Release, StandingHold, ToldHold, ToldHoldFilter } from './hold/index.js';
export * as exams from './exam/index.js';
export type { NewExam, StandingExam } from './exam/index.js';
export * as seizures from './seizure/index.js';
export * as parties from './party/index.js';
export type { FoundParty, ListedOnShipment, PartyKeys, PartyPlace } from './party/index.js';
export * as merges from './merge/index.js';
export type { FollowedMerge, Merge, MergeKind } from './merge/index.js';
export * as exclusions from './exclusion/index.js';
export type { ExclusionFilter, ExclusionRow, NewExclusion } from './exclusion/index.js';

// What grew too old, and what is kept all the same.
export * as retention from './retention/index.js';
export type {
  AgedManifest,
  AgedShipment,
  GoingManifest,
  KeptPlan,
  OtherKind,
  RetentionRunRow,
} from './retention/index.js';
export * as legalHolds from './legal-hold/index.js';
export type { LegalHoldFilter, LegalHoldRow } from './legal-hold/index.js';

// The data that scoring is based on.
export * as watchlists from './watchlist/index.js';
export type {
  EntryCounts,
  IncomingEntry,
  StoredEntry,
  WatchlistIssue,
  WatchlistRow,
  WatchlistState,
  WatchlistVersionRow,
} from './watchlist/index.js';
export * as ruleSets from './rule-set/index.js';
export * as baselines from './baseline/index.js';
export * as identity from './identity/index.js';
export type { MovedKey } from './identity/index.js';

// Who did what, and who is told.
export * as audit from './audit/index.js';
export type { AuditAct, AuditFilter, AuditRow, AuditState, ListedAuditRow } from './audit/index.js';
export * as events from './event/index.js';
export type { EventPlace, EventRow, NewEvent } from './event/index.js';

// Feeds and the holders of tokens.
export * as submissions from './submission/index.js';
export type { SubmissionError, SubmissionRow, Transfer } from './submission/index.js';
export * as tokens from './token/index.js';
export type { NewToken, TokenFilter, TokenRow } from './token/index.js';
export * as sessions from './session/index.js';
export type { NewSession, StoredSession } from './session/index.js';
export * as people from './person/index.js';
export type { Person, PersonFilter, PersonSeen } from './person/index.js';

// Systems that are told of what happens.
export * as webhooks from './webhook/index.js';
export type {
  ClaimedDelivery,
  DeliveryLane,
  DeliveryRow,
  DeliveryStatus,
  NewDelivery,
  NewWebhook,
  OnItsWay,
  PartnerWebhook,
  WebhookChange,
  LockedWebhook,
  WebhookRow,
  WebhookScope,
} from './webhook/index.js';

// What is told to partners, and what they say.
export * as agreements from './agreement/index.js';
export type { AgreementRow, BreachRow, Officers, RecalledRow, ReleasedUnder } from './agreement/index.js';
export * as releases from './release/index.js';
export type {
  CopyRow,
  CoveringAgreement,
  MessageRow,
  ReleasedCounts,
  ReleasedFilter,
  ReleaseRow,
  StandingCopy,
  Cargo,
  InboxCount,
  InboxDetail,
  InboxFilter,
  InboxMessage,
  InboxReader,
  InboxRow,
  ListedInboxRow,
} from './release/index.js';
export type { LockedCopy, MarkedMessages, Said, StandingAnswer } from './release/index.js';
export * as partnerEvents from './partner-event/index.js';
export type { HeardEvent, NoticeRow, PartnerListener, PartnerNews } from './partner-event/index.js';
