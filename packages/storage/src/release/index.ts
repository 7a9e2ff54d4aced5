export { type CoveringAgreement, findCovering } from './find-covering.js';
export { insert, type NewReleaseRow } from './insert.js';
export {
  count,
  everyRelease,
  find,
  list,
  type ReleasedCounts,
  type ReleasedFilter,
} from './read.js';
export type { CopyRow, MessageRow, ReleaseRow } from './row.js';
export { findReferralMarks, findStanding, type StandingCopy } from './standing.js';
export type { Cargo } from './cargo.js';
export { exists, findVisible, type InboxDetail } from './inbox-find.js';
export {
  countVisible,
  type InboxCount,
  type InboxFilter,
  type ListedInboxRow,
  listVisible,
} from './inbox-list.js';
export { countSaid, findMarkedSaid, findSaid, type InboxMessage, type MarkedSaid } from './inbox-messages.js';
export type { InboxReader, InboxRow } from './inbox-row.js';
export { type ReadBy, type ReadCopy, recordReads } from './record-reads.js';
export { audible, copies, disclosed, inForce, type Reader, visible } from './visible.js';
export {
  findOf,
  findRecipients,
  lockStanding,
  type ReleaseToWithdraw,
  withdrawCopies,
} from './withdraw.js';
export {
  findMarkedOnShipment,
  findStandingAnswers,
  hasConfirmed,
  type MarkedMessages,
  type StandingAnswer,
} from './answers.js';
export { acknowledge, type LockedCopy, lockOf, lockVisible } from './lock-copy.js';
export { findLast, readStanding, type Said, say } from './say.js';
