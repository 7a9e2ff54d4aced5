export { type ExclusionRow, find, findEnd, findInForce, findPair, list } from './find.js';
export { listNames, renewNames } from './names.js';
export { readSpans } from './spans.js';
export { end, insert, type NewExclusion } from './write.js';
