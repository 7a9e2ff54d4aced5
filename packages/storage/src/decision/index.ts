export { insert } from './insert.js';
export { readLast } from './last.js';
