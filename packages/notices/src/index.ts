export { languageOf } from './language-of.js';
export { type Notice, type NoticeFacts, noticeOf, type Place } from './notice.js';
export type { News } from './phrases.js';
