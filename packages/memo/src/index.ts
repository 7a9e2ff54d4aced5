export { Memo, remembering } from './memo.js';
