export { isBlank, trimmed } from './invisible.js';
export { latinLookAlikes } from './latin.js';
export type { Mapped } from './mapped.js';
export { nameSkeleton } from './skeleton.js';
export type { Span } from './mixed-scripts.js';
export { isPlain, type PlainText, plain, plainText, type Undone } from './plain-text.js';
