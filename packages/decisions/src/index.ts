export { publishBaseline, type NewBaseline } from './baseline/publish.js';
export { requeueDeadLetter } from './dead-letter/requeue.js';
export { type ExclusionRefused, makeExclusion, type NewExclusion } from './exclusion/make.js';
export { revokeExclusion } from './exclusion/revoke.js';
export { decideMerge, type NewMerge } from './party/decide-merge.js';
export { undoMerge } from './party/undo-merge.js';
export { recordDecision } from './record.js';
export { createReferral } from './referral/create.js';
export { disposeReferral, type Disposing } from './referral/dispose.js';
export { isMoreUrgent, lifecycle, type ReferralVerb, statusAfter } from './referral/lifecycle.js';
export { type Referable, referShipments } from './referral/refer.js';
export type { AlreadyOpen, Refused } from './referral/refused.js';
export { reopenReferral, type Reopening } from './referral/reopen.js';
export { settleRaised } from './referral/settle-raised.js';
export { type Withdrawn, withdrawReferrals } from './referral/withdraw.js';
export { checkRuleset, type CheckedRuleset } from './ruleset/check.js';
export { publishRuleset, type RulesetVersion } from './ruleset/publish.js';
export {
  becauseOf,
  firstScored,
  type RecordedDecision,
  revisionScored,
  withdrawnBecause,
} from './sentences.js';
export { createToken } from './token/create.js';
export { revokeTokens } from './token/revoke.js';
export {
  type ListShrank,
  type MostLoss,
  type PublishedWatchlist,
  publishWatchlist,
  type WatchlistImport,
} from './watchlist/publish.js';
export { retireWatchlist } from './watchlist/retire.js';
