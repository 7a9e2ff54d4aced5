export { recomputeKeys } from './recompute.js';
export { UnseenParties } from './unseen.js';
