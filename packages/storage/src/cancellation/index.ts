export { advance, lock, rewind } from './head.js';
export { areDue, find, type CanceledShipments, findStillCanceled } from './find.js';
