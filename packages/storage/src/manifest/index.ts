export { readDaysBelow } from './days-below.js';
export { find, findShipmentFindings, hasAny } from './find.js';
