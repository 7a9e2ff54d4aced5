export { languageOf } from './language-of.js';
export { type Notice, type NoticeFacts, noticeOf } from './notice.js';
export type { News } from './phrases.js';
export { type NoticeOptions, type ReleaseFacts, releaseNotice } from './release-notice.js';
