export { isMigrated, migrate } from './migrate.js';
export { assertWritable } from './probe/writable.js';
export { findServerVersion } from './probe/server-version.js';
export {
  createPool,
  type Pool,
  type PoolOptions,
  type Queryable,
  type Transaction,
  transaction,
} from './pool.js';
export { unlessTaken, withSavepoint } from './savepoint.js';
export { positionOf, uuidv7 } from './uuid.js';
export { appendManifests } from './log/append.js';
export { advanceHead, lockHead, readHead } from './log/head.js';
export { openMonths, openPositions } from './log/partitions.js';
export { splitOrBury } from './chunk/fail.js';
export { finishChunks, isChunkOpen, isScoredUpTo, lockOpenChunks } from './chunk/finish.js';
export { type ChunkManifest, type ChunkShipment, loadAgain, loadChunk } from './chunk/load.js';
export { type AssessmentRow, insertAssessments } from './assessment/insert.js';
export { type OpenChunk, takeStaleChunks } from './chunk/sweep.js';
export { readBacklog } from './statistics/backlog.js';
export { endSilentCopies } from './copy/end-silent.js';
export { findManifest, findShipmentFindings, hasManifests, type ManifestStatus } from './manifest/find.js';
export { findLatestRulesetVersion, findRulesetInForce, findRulesetSource } from './rule-set/find.js';
export { insertRuleset } from './rule-set/insert.js';
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
export { isMissingPartition, isTransient, isUniqueViolation } from './errors.js';
export { findToken } from './token/find.js';
export { insertToken, type NewToken } from './token/insert.js';
export { revokeTokensOf } from './token/revoke.js';
export { findAssessments, type StoredAssessment } from './assessment/find.js';
export { type DeadLetterRow, listDeadLetters } from './dead-letter/list.js';
export { requeueChunk } from './dead-letter/requeue.js';
export { findReferral, findReferralsOf, type StoredReferral } from './referral/find.js';
export { insertReferrals, type NewReferral } from './referral/insert.js';
export type { ReferralFilter } from './referral/filter.js';
export { type ListedReferral, listReferrals } from './referral/list.js';
export type { RaisedRow, ReferralListRow } from './referral/row.js';
export { findRevisions, type ShipmentRevision } from './shipment/find.js';
export {
  type FoundShipment,
  type ShipmentPlace,
  type ShipmentSearch,
  searchShipments,
} from './shipment/search.js';
export { readStatistics, type StatisticsRow } from './statistics/read.js';
export { insertDecision } from './decision/insert.js';
export { findNeighbors, type HistoryAnswer, type HistoryAsk } from './fact/neighbors.js';
export { type PartyName, readPartyNames } from './shipment/party-names.js';
export { readTraces, type Trace } from './shipment/traces.js';
export { findAroundSeizure, type HubLimit } from './rescore/around-seizure.js';
export {
  advanceRescore,
  lockRescore,
  lockRescoring,
  type Rescore,
  type RescoreLane,
  setRescorePositions,
} from './rescore/progress.js';
export { requestRescore } from './rescore/request.js';
export {
  advanceRescoreSearch,
  findRescoreSearch,
  lookUpRescoreKeys,
  type RescoreSearch,
  takeRescoreFound,
} from './rescore/search.js';
export { findStanding, type Standing } from './assessment/standing.js';
export { type MovedReferral, moveReferrals } from './referral/move.js';
export type { ReferredShipment } from './referral/referred.js';
export { rememberParties } from './party/remember.js';
export { findPartiesByKey, findParty, type FoundParty } from './party/find.js';
export { findPartyCandidates, type SoughtName } from './party/search.js';
export { findPartyActivity, type PartyActivity } from './party/activity.js';
export { findSharedFacts, type SharedFact } from './fact/shared.js';
export { findNamed, type NamedOnShipment } from './shipment/named.js';
export { findPartyPositions } from './party/positions.js';
export { findPartyShipments, type PartyKeys } from './party/shipments.js';
export { findOutcomes, type ShipmentOutcome } from './shipment/outcomes.js';
export { findMergeOf, findMerges, inOrder, lockMerge, type Merge, type MergeKind } from './merge/find.js';
export { endMerge, insertMerge } from './merge/write.js';
export { recordSeizure, revokeSeizure } from './seizure/record.js';
export { findOpenReferral, type LockedReferral, lockOpenReferrals, lockReferral } from './referral/lock.js';
export {
  closeReferral,
  openReferralAgain,
  type WithdrawnReferral,
  withdrawReferrals,
} from './referral/transition.js';
export { findTierSteps, noteRaised, type TierStep } from './referral/raised.js';
export { type DecisionSeen, readTimeline, type TierChange, type TimelineRow } from './referral/timeline.js';
export { findBaseline, listBaselines, type StoredBaseline } from './baseline/find.js';
export { insertBaseline } from './baseline/insert.js';
export { readLastDecision } from './decision/last.js';
export { findSeizures, type KnownSeizure } from './seizure/list.js';
export {
  findExcludedPair,
  findExclusion,
  findExclusionEnd,
  findExclusionInForce,
  type ExclusionFilter,
  type ExclusionRow,
  listExclusions,
} from './exclusion/find.js';
export { endExclusion, insertExclusion, type NewExclusion } from './exclusion/write.js';
export {
  findEntry,
  listEntries,
  readChangedEntries,
  readEntries,
  type StoredEntry,
} from './watchlist/entries.js';
export {
  findWatchlist,
  findWatchlistId,
  listWatchlists,
  listWatchlistVersions,
  type WatchlistRow,
  type WatchlistVersionRow,
} from './watchlist/find.js';
export { type ExclusionSpan, readExclusions } from './exclusion/spans.js';
export {
  insertWatchlistIssue,
  insertWatchlistVersion,
  readIssues,
  type WatchlistIssue,
} from './watchlist/issue.js';
export {
  findWatchlistState,
  insertWatchlist,
  lockWatchlist,
  type WatchlistState,
} from './watchlist/state.js';
export {
  bringEntries,
  countGone,
  countGoneByName,
  type EntryCounts,
  type IncomingEntry,
  stageEntries,
} from './watchlist/stage.js';
export {
  type DirectoryName,
  directoryEnd,
  directoryStart,
  findDirectoryNames,
  listDirectoryNames,
} from './party/directory.js';
export { readDaysBelow } from './manifest/days-below.js';
export { type FactRow, insertFactRows } from './fact/insert.js';
export { deleteFacts, findStandingFacts, type StandingFact } from './fact/standing.js';
export { lookUpByIndex, planFreely } from './identity/planner.js';
export {
  advanceRecomputing,
  beginRecomputing,
  endRecomputing,
  type LogIdentity,
  lockRecomputing,
  readLogIdentity,
  unlockRecomputing,
} from './identity/version.js';
export {
  countKeyedShipments,
  type KeyedShipment,
  loadKeyedShipments,
  type NewKeys,
  replaceImprints,
} from './shipment/keyed.js';
export { type MovedKey, noteMoved, noteNamed, settleParties } from './identity/parties.js';
export { renewTokens } from './party/remember.js';
export { type ExcludedName, listExcludedNames, renewExcludedNames } from './exclusion/names.js';
export { restartSearches } from './rescore/search.js';
