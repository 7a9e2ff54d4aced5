export { recomputeKeys } from './recompute.js';
