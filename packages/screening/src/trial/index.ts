// How well names are told: labelled pairs, and every name of a list with a slip. Nothing here screens.

export { searchOwn, type Standing } from './own-on-top.js';
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
} from './pairs.js';
export { type Slip, slips, withSlip } from './slips.js';
