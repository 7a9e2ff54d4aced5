export type { ReferralFilter } from './filter.js';
export { find, findOf, findUsed, type StoredReferral } from './find.js';
export { insert, type NewReferral } from './insert.js';
export { list } from './list.js';
export { findOpen, isSeizureTold, lock, type LockedReferral, lockOpen } from './lock.js';
export { mark } from './mark.js';
export { move, type MovedReferral } from './move.js';
export { findHits, findTierSteps, noteRaised, type RaisedReferral, type TierStep } from './raised.js';
export type { ReferredShipment } from './referred.js';
export type { RaisedRow, ReferralListRow } from './row.js';
export {
  type DecisionSeen,
  type FirstShown,
  type HitSeen,
  type SourcesSeen,
  readChangesSince,
  readTimeline,
  type Canceled,
  type Rescored,
  type TimelineRow,
} from './timeline.js';
export { close, keepOpen, reopen, step, withdraw, type WithdrawnReferral } from './transition.js';
export { noteVersion } from './versions.js';
