export { decodeImprint } from './codec/decode.js';
export { encodeImprint } from './codec/encode.js';
export {
  type BaselineFeatures,
  type GraphFeatures,
  graphFeatures,
  type HistoryFeatures,
  historyFeatures,
  type PartyHistory,
  partyFeatures,
  type SharedKind,
} from './features.js';
export type { Feature, FeatureReading, Readings, Stored } from './fold/feature.js';
export { nameHash, textHash } from './hash.js';
export {
  type Imprint,
  type Link,
  type LinkKind,
  linkKinds,
  linkRoles,
  type PartClass,
  partBits,
} from './imprint.js';
export { gistOf } from './shipment/gist-of.js';
export { imprintOf } from './shipment/imprint-of.js';
export { normalizeItn } from './shipment/links-of.js';
export { MemoryHistory, type MemoryHistoryOptions } from './memory/memory-history.js';
export { askedRoles } from './source/roles.js';
export { type Seizure, Seizures } from './source/seizures.js';
export {
  type Ask,
  type HistorySource,
  mostNeighbors,
  NeighborList,
  type Scope,
} from './source/source.js';
export { furtherAsksOf, type Known, knownOf } from './fold/known-of.js';
export { hubNames } from './fold/survey.js';
export { asksOf, windows } from './source/ask.js';
export { FetchedHistory, type FetchedNeighbor } from './source/fetched-history.js';
export { MergedHistory } from './source/merged-history.js';
export { Baseline } from './baseline/baseline.js';
export { type BaselineBody, baselineBodySchema, type WordCounts } from './baseline/body.js';
export { BaselineBuilder } from './baseline/builder.js';
export { identityVersion } from './identity-version.js';
export { tailOf } from './baseline/tail.js';
export { positionsNamed, WordCounter } from './baseline/word-counter.js';
