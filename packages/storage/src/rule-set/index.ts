export { findIdInForce, findInForce, findLatestVersion, findSource } from './find.js';
export { insert } from './insert.js';
