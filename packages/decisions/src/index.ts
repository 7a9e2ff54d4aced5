export { publishBaseline } from './baseline/publish.js';
export { requeueDeadLetter } from './dead-letter/requeue.js';
export { type ExclusionRefused, makeExclusion } from './exclusion/make.js';
export { revokeExclusion } from './exclusion/revoke.js';
export { decideMerge } from './party/decide-merge.js';
export { revokeMerge } from './party/revoke-merge.js';
export { recordDecision } from './record.js';
export { createReferral } from './referral/create.js';
export { disposeReferral } from './referral/dispose.js';
export { happened } from './referral/happened.js';
export { isMoreUrgent, lifecycle, statusAfter } from './referral/lifecycle.js';
export { type Referable, referShipments } from './referral/refer.js';
export type { AlreadyOpen } from './referral/refused.js';
export { reopenReferral } from './referral/reopen.js';
export { settleRaised } from './referral/settle-raised.js';
export { withdrawReferrals } from './referral/withdraw.js';
export { checkRuleSet } from './rule-set/check.js';
export { ruleSetChanges } from './rule-set/changes.js';
export { publishRuleSet, type RuleSetVersion } from './rule-set/publish.js';
export { becauseOf } from './sentences.js';
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
