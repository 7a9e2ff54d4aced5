export { end, endAllOf, endBeyond, forget } from './end.js';
export { find, type StoredSession } from './find.js';
export { insert, type NewSession } from './insert.js';
export { markUsed } from './mark-used.js';
