export {
  type ClearedName,
  type ExclusionFilter,
  type ExclusionRow,
  find,
  findCleared,
  findEnd,
  list,
  listInForce,
  listSeveralNames,
} from './find.js';
export { listNames, renewNames } from './names.js';
export { readSpans } from './spans.js';
export { findOpenReferrals } from './touched.js';
export { end, insert, type NewExclusion } from './write.js';
