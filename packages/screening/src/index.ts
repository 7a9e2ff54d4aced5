export type { ComparedList, ListHit, Screened } from './hit.js';
export { type ExactKey, exactKeys } from './hits/exact-keys.js';
export { type Cleared, clearedBy, Exclusions, type ExclusionSpan, isCleared } from './hits/exclusions.js';
export { hitsOf, type ScreeningMoment } from './hits/hits-of.js';
export { leastScore } from './hits/least-score.js';
export type { ListInForce } from './hits/list-in-force.js';
export {
  type KeyedLink,
  ListVersion,
  type ListVersionHead,
  withName,
} from './hits/list-version.js';
export { type ListWeight, listWeight } from './worth/list-weight.js';
export { type Worth, worthOf } from './worth/telling.js';
export { ListedWords, type NameCounts, trafficShare } from './worth/word-shares.js';
export { wordsToCount } from './worth/words-to-count.js';
export type { Circumstances } from './compare/circumstances.js';
export { type NameScore, scoreEntry, scoreNames } from './compare/names.js';
export type { FoundBy, WordsTold } from './compare/told.js';
export { type ExactHit, ExactIndex } from './exact/exact-index.js';
export { type NameHit, ScreeningIndex, type Search } from './name-index/screening-index.js';
export type { Reading } from './reading/reading.js';
export { readingsOf } from './reading/readings.js';
export { type FoundEntry, leastAlike, NameFinder } from './search/name-finder.js';
export { rankerOf } from './search/rank.js';
export { editOf } from './compare/edit.js';
