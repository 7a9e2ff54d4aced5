export { find } from './find.js';
export { hasMade } from './has-made.js';
export { insert, type NewToken } from './insert.js';
export { revokeOf } from './revoke.js';
