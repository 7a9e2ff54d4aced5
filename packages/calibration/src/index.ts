export { Calibration, type Calibrated, type MainFigure } from './calibration.js';
export type { Watchlist } from './past/past.js';
export {
  type ReachLine,
  type Report,
  type RuleLine,
  type RuleTierLine,
  targets,
  type TierLine,
} from './report/report.js';
export { type Proportion, proportion } from '@hammerhead/primitives';
export { type Spread, spreadOf } from './statistics/spread.js';
export type { ChangedReferrals, Changes, RuleChange } from './tally/change-tally.js';
export type { Combination } from './tally/combinations.js';
export type { Sides } from './tally/sides.js';
export type { TrapCount } from './tally/traps.js';
export { searchOwn, type OwnEntryRank } from './names/own-on-top.js';
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
} from './names/pairs.js';
