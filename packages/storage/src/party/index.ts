export { directoryEnd, directoryStart, findNames, listNames } from './directory.js';
export { find, findByKey, type FoundParty } from './find.js';
export { findListed, type ListedOnShipment } from './listed.js';
export { findPlaces, type PartyPlace } from './places.js';
export { findPositions, findReplaced } from './positions.js';
export { remember, renewTokens } from './remember.js';
export { findHaving } from './search.js';
export { findStanding } from './standing.js';
export { findShipments, type PartyKeys } from './shipments.js';
