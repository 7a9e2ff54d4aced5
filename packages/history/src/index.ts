export type {
  BaselineFeatures,
  GraphFeatures,
  HistoryFeatures,
  PartyHistory,
} from './features.js';
export { MemoryHistory, type MemoryHistoryOptions } from './memory/memory-history.js';
export { type Seizure, Seizures } from './source/seizures.js';
export {
  type Ask,
  type HistorySource,
  NeighborList,
  type Scope,
} from './source/source.js';
export { furtherAsksOf, type Known, knownOf } from './fold/known-of.js';
export { asksOf, windows } from './source/ask.js';
export { FetchedHistory, type FetchedNeighbor } from './source/fetched-history.js';
export { MergedHistory } from './source/merged-history.js';
export { Baseline } from './baseline/baseline.js';
export { type BaselineBody, baselineBodySchema, type WordCounts } from './baseline/body.js';
export { BaselineBuilder } from './baseline/builder.js';
export { tailOf } from './baseline/tail.js';
export { positionsNamed, WordCounter } from './baseline/word-counter.js';
