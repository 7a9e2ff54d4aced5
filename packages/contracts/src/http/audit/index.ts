export * from './entry.js';
export * from './line.js';
export { purposeHeaders, purposeSchema } from './purpose.js';
export * from './verification.js';
