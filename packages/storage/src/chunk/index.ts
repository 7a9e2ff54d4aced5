export { type CountedChunk, cut, findHalves, giveUp, lockFailing } from './fail.js';
export { findOpenRange, finish, isScoredUpTo, lockOpen } from './finish.js';
export { type ChunkManifest, type ChunkShipment, load, loadAgain } from './load.js';
export { type OpenChunk, takeStale } from './sweep.js';
