export * from './assessment.js';
export * from './dead-letter.js';
export { idPath } from './parameters.js';
export * from './referral.js';
export * from './referral-query.js';
export * from './shipment.js';
export * from './statistics.js';
export * from './token.js';
