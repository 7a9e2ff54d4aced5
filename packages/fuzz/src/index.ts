export type { FuzzInput } from './input.js';
export { fuzzInput, type FuzzKind, fuzzKinds, type Surroundings } from './fuzz-input.js';
export { listFormats } from './kinds/list.js';
export type { FuzzParameter, FuzzRoute } from './kinds/query.js';
export { linesIn } from './kinds/stream.js';
