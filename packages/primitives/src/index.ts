export { Memo, remembering } from './memo.js';
export { Random, type Range } from './random.js';
