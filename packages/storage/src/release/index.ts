export type { Cargo } from './cargo.js';
export { exists, findVisible, type InboxDetail } from './inbox-find.js';
export {
  countVisible,
  type InboxCount,
  type InboxFilter,
  type ListedInboxRow,
  listVisible,
} from './inbox-list.js';
export { findSaid, type InboxMessage } from './inbox-messages.js';
export type { InboxReader, InboxRow } from './inbox-row.js';
export { type ReadBy, type ReadCopy, recordReads } from './record-reads.js';
export { copies, disclosed, inForce, type Reader, visible } from './visible.js';
