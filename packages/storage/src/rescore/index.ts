export { advance, lock, lockWriting, type Rescore, setPositions } from './progress.js';
export { request } from './request.js';
export { advanceSearch, findSearch, lookUpKeys, restartSearches, takeFound } from './search.js';
