export type { ListEntry } from './entry.js';
export type { ListHit } from './hit.js';
export type { Circumstances } from './compare/circumstances.js';
export { type NameScore, scoreEntry, scoreNames } from './compare/names.js';
export { type ExactHit, ExactIndex } from './exact/exact-index.js';
export { type NameHit, ScreeningIndex, type Search } from './index/screening-index.js';
export { type FoundEntry, leastAlike, NameFinder } from './search/name-finder.js';
export { rankerOf } from './search/rank.js';
export * from './trial/index.js';
