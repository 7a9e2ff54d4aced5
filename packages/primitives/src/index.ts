export { dayMs } from './days.js';
export { Memo, remembering } from './memo.js';
export { Random, type Range } from './random.js';
