export * from './legal-hold.js';
export * from './plan.js';
export * from './run.js';
