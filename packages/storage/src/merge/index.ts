export { findBetween, findOf, inOrder, lock, type Merge, type MergeKind } from './find.js';
export { end, insert } from './write.js';
export { type FollowedMerge, listFollowed, rekey, remove } from './moved.js';
