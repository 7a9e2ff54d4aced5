export * from './decision.js';
export * from './exclusion.js';
export {
  type Adjusting,
  isSameEvidence,
  ruleOutcomes,
  rulesThatHit,
  type StoredEvidence,
  type StoredOutcome,
  sourcesOfHeadline,
  sourcesOfRead,
  sourcesOfScore,
  weightiestHit,
} from './evidence.js';
export type { StoredFeatures } from './features.js';
export { entryKinds, type ListEntry } from './watchlist-entry.js';
export { parseStored, type StoredJson, toStored } from './json.js';
