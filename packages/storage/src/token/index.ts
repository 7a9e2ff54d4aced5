export { find } from './find.js';
export { hasMade } from './has-made.js';
export { insert, type NewToken } from './insert.js';
export { list, type TokenFilter } from './list.js';
export { lock, lockAdmins } from './lock.js';
export { markUsed } from './mark-used.js';
export { endAfter, revoke, revokeOf } from './revoke.js';
export type { TokenRow } from './row.js';
