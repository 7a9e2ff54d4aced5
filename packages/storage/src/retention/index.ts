export {
  type AgedManifest,
  type AgedRevision,
  type AgedSearch,
  type AgedShipment,
  findAged,
} from './aged.js';
export { dependents } from './dependents.js';
export { countOthers, type OtherKind, otherKinds, removeOthers } from './others.js';
export { findPlan, keepPlan, type KeptPlan } from './plan.js';
export { findDecisions, findNaming, type NamingDecision, redact, redactHolds } from './redact.js';
export {
  type GoingManifest,
  removeChunks,
  removeManifests,
  removeSubmissionsOf,
} from './remove-manifests.js';
export { findAppendedSince, findNamedNowhereElse, removeParties } from './remove-parties.js';
export {
  findContents,
  type RemovedShipments,
  removeShipments,
  type StatedContent,
} from './remove-shipments.js';
export {
  advanceRun,
  endRun,
  findOpenRun,
  findRun,
  insertRun,
  listRuns,
  lockOpenRun,
  lockRun,
  noteRunError,
  readLastEnded,
  type RetentionRunRow,
} from './run.js';
export { exclude, isScoringAgain, lockReferrals, shield } from './shield.js';
