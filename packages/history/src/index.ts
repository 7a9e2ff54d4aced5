export {
  type BaselineFeatures,
  type GraphFeatures,
  graphFeatures,
  type HistoryFeatures,
  historyFeatures,
  type PartyHistory,
  partyFeatures,
} from './features/tables.js';
export type { Feature, FeatureReading, Readings, Stored } from './features/feature.js';
export { MemoryHistory, type MemoryHistoryOptions } from './memory/memory-history.js';
export { type Seizure, Seizures } from './sources/seizures.js';
export { type HistorySource, NeighborList } from './sources/source.js';
export { furtherAsksOf, type Known, knownOf } from './features/known-of.js';
export { type Counted, countedOf } from './features/counted.js';
export { type Ask, asksOf, type Scope, windows } from './sources/ask.js';
export { FetchedHistory, type FetchedNeighbor } from './sources/fetched-history.js';
export { MergedHistory } from './sources/merged-history.js';
export { Baseline } from './baseline/baseline.js';
export { type BaselineBody, baselineBodySchema, type WordCounts } from './baseline/body.js';
export { BaselineBuilder } from './baseline/builder.js';
export { tailOf } from './baseline/tail.js';
export { positionsNamed, WordCounter } from './baseline/word-counter.js';
