export { advance, lock, rewind } from './head.js';
export { find, type CanceledShipments, findStillCanceled } from './find.js';
