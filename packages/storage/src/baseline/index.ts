export { find, list } from './find.js';
export { insert } from './insert.js';
