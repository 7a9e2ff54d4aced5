export {
  type ClearedName,
  type ExclusionRow,
  find,
  findCleared,
  findEnd,
  list,
  listInForce,
} from './find.js';
export { listNames, renewNames } from './names.js';
export { readSpans } from './spans.js';
export { findOpenReferrals } from './touched.js';
export { end, insert, type NewExclusion } from './write.js';
