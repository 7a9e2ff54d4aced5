export { readDaysBelow } from './days-below.js';
export { readLastReceived } from './last-received.js';
export { find, hasAny, listByNumber, listBySubmission } from './find.js';
export { findOmitted, findShipmentFindings } from './told.js';
