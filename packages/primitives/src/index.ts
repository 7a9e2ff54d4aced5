export { dayMs } from './days.js';
export { fnv1a } from './fnv1a.js';
export { type EventLoop, inSteps } from './in-steps.js';
export { Memo, remembering } from './memo.js';
export { partitionPoint } from './partition-point.js';
export { Random, type Range } from './random.js';
export { didYouMean, nearest } from './suggest.js';
export { Turns } from './turns.js';
export { formatUuidv7 } from './uuidv7.js';
