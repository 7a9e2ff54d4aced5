export type { ListEntry } from './entry.js';
export type { ListHit } from './hit.js';
export type { Circumstances } from './compare/circumstances.js';
export { type NameScore, scoreEntry, scoreNames } from './compare/names.js';
export { type ExactHit, ExactIndex } from './exact/exact-index.js';
export { type NameHit, ScreeningIndex, type Search } from './index/screening-index.js';
export {
  type Accuracy,
  accuracyOf,
  type LabelledPair,
  type PairClass,
  pairClasses,
  parsePairs,
  type ScoredPair,
  scorePair,
} from './pairs/pairs.js';
