export { type AskedHold, findAsked } from './asked.js';
export { findLookedInto } from './looked-into.js';
export { findStanding, type StandingHold } from './standing.js';
export { findTransports, type ToldHoldFilter, listTold, type ToldHold } from './told.js';
export { type NewHold, place, placeRequested, type Release, release, request } from './write.js';
