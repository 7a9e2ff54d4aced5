export * from './people.js';
export * from './session.js';
export * from './me.js';
export * from './token.js';
