export { findStanding, type StandingHold } from './standing.js';
export { type NewHold, place, placeRequested, type Release, release, request } from './write.js';
