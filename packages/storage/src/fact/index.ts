export { type FactRow, insert } from './insert.js';
export { findHolders, findKeysOf } from './links.js';
export { findNeighbors, type HistoryAsk } from './neighbors.js';
export { findShared, type SharedFact } from './shared.js';
export { findStanding, remove, type StandingFact } from './standing.js';
