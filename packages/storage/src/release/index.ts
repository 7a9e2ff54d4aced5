export { type CoveringAgreement, findCovering } from './find-covering.js';
export { insert, type NewReleaseRow } from './insert.js';
export {
  count,
  everyRelease,
  find,
  findMarkedMessages,
  list,
  type ReleasedCounts,
  type ReleasedFilter,
} from './read.js';
export type { CopyRow, MessageRow, ReleaseRow } from './row.js';
export { findReferralMarks, findStanding, type StandingCopy } from './standing.js';
export { copies, disclosed, inForce, type Reader, visible } from './visible.js';
export { findOf, lockCopies, type ReleaseToWithdraw, withdrawCopies } from './withdraw.js';
