export { findingsOf } from './findings-of.js';
export { plausibleDays } from './transport.js';
