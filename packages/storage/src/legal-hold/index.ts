export { find, type LegalHoldFilter, type LegalHoldRow, list } from './find.js';
export { insert, lift, lock, rekey } from './write.js';
export { findTarget } from './target.js';
