export type { ListEntry } from './entry.js';
export type { ListHit } from './hit.js';
export type { Circumstances } from './compare/circumstances.js';
export { type NameScore, scoreEntry, scoreNames } from './compare/names.js';
export { type ExactHit, ExactIndex } from './exact/exact-index.js';
export { type NameHit, ScreeningIndex, type Search } from './index/screening-index.js';
export { searchOwn, type Standing } from './trial/own-on-top.js';
export {
  type Accuracy,
  accuracyOf,
  type LabelledPair,
  type PairClass,
  pairClasses,
  pairFiles,
  parsePairs,
  type ScoredPair,
  scorePair,
} from './trial/pairs.js';
export { Random } from './trial/random.js';
export { type Slip, slips, withSlip } from './trial/slips.js';
