export { append } from './append.js';
export { advanceHead, lockHead, readHead } from './head.js';
export { openMonths, openPositions } from './partitions.js';
