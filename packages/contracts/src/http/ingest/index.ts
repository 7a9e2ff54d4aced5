export * from './manifest.js';
export * from './submission.js';
