export { find } from './find.js';
export { insert, type NewToken } from './insert.js';
export { revokeOf } from './revoke.js';
