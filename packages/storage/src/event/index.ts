export { readLag } from './lag.js';
export { type EventPlace, type EventRow, firstPlace, readAfter, readLast } from './read.js';
export { type NewEvent, record } from './record.js';
export { isPruned, prune } from './prune.js';
