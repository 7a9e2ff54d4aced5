export { type FactRow, insert } from './insert.js';
export type { FactPlace } from './at-positions.js';
export { removeAt } from './remove-at.js';
export { findHolders, findKeysOf } from './links.js';
export { findNeighbors, type HistoryAsk } from './neighbors.js';
export { findShared, type SharedFact } from './shared.js';
export { findStanding, remove, type StandingFact } from './standing.js';
