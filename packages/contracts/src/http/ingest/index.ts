export * from './hold.js';
export * from './manifest.js';
export * from './submission.js';
