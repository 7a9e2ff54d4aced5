export {
  findEntry,
  findEntriesIn,
  findEntryIn,
  findInForce,
  findStanding,
  listEntries,
  listHashes,
  readChangedEntries,
  readEntries,
  type StoredEntry,
} from './entries.js';
export { find, findId, list, listVersions, type WatchlistRow, type WatchlistVersionRow } from './find.js';
export { insertIssue, insertVersion, readIssues, type WatchlistIssue } from './issue.js';
export {
  bringEntries,
  countGone,
  countGoneByName,
  countUnkept,
  type EntryCounts,
  type IncomingEntry,
  listDropped,
  replaceEntries,
  stageEntries,
} from './stage.js';
export { findState, insert, lock, type WatchlistState } from './state.js';
