export { find, lockInForce } from './find.js';
export { findColleague } from './find-colleague.js';
export { list, type PersonFilter } from './list.js';
export { markSeen } from './mark-seen.js';
export type { Person } from './row.js';
export { changeSettings, settingsOf } from './settings.js';
export { type PersonSeen, upsert } from './upsert.js';
