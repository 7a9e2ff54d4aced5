export { listChanged } from './list.js';
export { findSeized, record, revoke } from './record.js';
