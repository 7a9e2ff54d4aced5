export { list } from './list.js';
export { record, revoke } from './record.js';
