export { isMigrated, migrate } from './migrate.js';
export { createPool, type Pool, type PoolOptions, type Queryable, transaction } from './pool.js';
export { positionOf, uuidv7 } from './uuid.js';
export { appendManifests } from './append/append.js';
export { readHead } from './append/lock-head.js';
export { openMonths, openPositions } from './append/partitions.js';
export type {
  AppendOutcome,
  Chunk,
  IncomingFact,
  IncomingManifest,
  IncomingShipment,
} from './append/types.js';
export { splitOrBury } from './chunk/fail.js';
export { finishChunks, isChunkOpen, lockOpenChunks } from './chunk/finish.js';
export { type ChunkManifest, type ChunkShipment, loadChunk } from './chunk/load.js';
export {
  type AssessmentRow,
  insertAssessments,
  type ReferralRow,
  upsertReferrals,
} from './chunk/store.js';
export { type OpenChunk, readBacklog, takeStaleChunks } from './chunk/sweep.js';
export { endSilentCopies } from './copy/end-silent.js';
export { findManifest, findShipmentFindings, type ManifestStatus } from './manifest/find.js';
export { findRulesetInForce, findRulesetSource } from './ruleset/find.js';
export { publishRuleset, type RulesetVersion } from './ruleset/publish.js';
export { findSubmissionErrors, insertSubmissionErrors, type SubmissionError } from './submission/errors.js';
export { findSubmission, type SubmissionRow } from './submission/find.js';
export {
  advanceTransfers,
  beginTransfer,
  endTransfer,
  lockTransfers,
  type Transfer,
  type TransferProgress,
  transferKey,
} from './submission/transfer.js';
export { isTransient } from './transient.js';
export { type FactKind, factKey, factKinds, factRoles, factUuid } from './append/fact.js';
export { isMissingPartition } from './append/partitions.js';
export { findToken, type TokenActor } from './token/find.js';
export { insertToken, type NewToken } from './token/insert.js';
export { findAssessments, type StoredAssessment } from './assessment/find.js';
export { type DeadLetterRow, listDeadLetters } from './dead-letter/list.js';
export { requeueDeadLetter } from './dead-letter/requeue.js';
export { findOpenReferral, findReferral, findReferralsOf, type StoredReferral } from './referral/find.js';
export { insertPersonalReferral, type PersonalReferral } from './referral/insert.js';
export { type ListedReferral, listReferrals, type ReferralFilter } from './referral/list.js';
export type { ReferralListRow } from './referral/row.js';
export { findRevisions, type ShipmentRevision } from './shipment/find.js';
export {
  type FoundShipment,
  type ShipmentPlace,
  type ShipmentSearch,
  searchShipments,
} from './shipment/search.js';
export { readStatistics, type StatisticsRow } from './statistics/read.js';
