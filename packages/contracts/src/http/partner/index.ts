export * from './agreement.js';
export * from './message.js';
export * from './notice.js';
export * from './partner-event.js';
export * from './partner-release.js';
export * from './release.js';
export * from './released.js';
export * from './vocabulary.js';
