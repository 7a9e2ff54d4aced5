export { assign, countOpenOf, lockFirstFree, lockFree } from './assign.js';
export { countAtRisk, lockWarnings, noteAtRisk, type WarnedReferral } from './at-risk.js';
export { closeAll, type ClosedReferral } from './close-all.js';
export { count, type CountRow } from './counts.js';
export { findPrevious, type PreviousReferral } from './previous.js';
export type { ReferralFilter } from './filter.js';
export { find, findOf, findUsed, type StoredReferral } from './find.js';
export { insert, type NewReferral } from './insert.js';
export { list, listPlanned, listThese } from './list.js';
export { mark } from './mark.js';
export {
  findOpen,
  findState,
  lock,
  lockAll,
  type LockedReferral,
  lockOpen,
  type ReferralToActOn,
} from './lock.js';
export { move, type MovedReferral } from './move.js';
export { findHits, findTierSteps, noteRaised, type RaisedReferral, type TierStep } from './raised.js';
export type { ReferredShipment } from './referred.js';
export type { RaisedRow, ReferralListRow } from './row.js';
export {
  type DecisionSeen,
  type FirstShown,
  type HitSeen,
  type NoteSeen,
  type SaidSeen,
  type SourcesSeen,
  readChangesSince,
  readTimeline,
  type Canceled,
  type Rescored,
  type TimelineRow,
} from './timeline.js';
export { close, keepOpen, reopen, step, withdraw, type WithdrawnReferral } from './transition.js';
export { noteVersion } from './versions.js';
