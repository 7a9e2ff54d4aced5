export { find } from './find.js';
export { list, type PersonFilter } from './list.js';
export type { Person } from './row.js';
export { type PersonSeen, upsert } from './upsert.js';
