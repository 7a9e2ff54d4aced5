export { findEntry, listEntries, readChangedEntries, readEntries, type StoredEntry } from './entries.js';
export { find, findId, list, listVersions, type WatchlistRow, type WatchlistVersionRow } from './find.js';
export { insertIssue, insertVersion, readIssues, type WatchlistIssue } from './issue.js';
export {
  bringEntries,
  countGone,
  countGoneByName,
  type EntryCounts,
  type IncomingEntry,
  stageEntries,
} from './stage.js';
export { findState, insert, lock, type WatchlistState } from './state.js';
