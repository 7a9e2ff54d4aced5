export { dayMs } from './days.js';
export { fnv1a } from './fnv1a.js';
export { Memo, remembering } from './memo.js';
export { partitionPoint } from './partition-point.js';
export { Random, type Range } from './random.js';
