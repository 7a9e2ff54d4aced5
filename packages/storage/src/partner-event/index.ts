export {
  advanceTold,
  findAmended,
  lockTold,
  readTold,
  type ToldUpto,
} from './due.js';
export { type NoticeRow, readForNotices, type WrittenOf } from './facts.js';
export { findDepartedAndArrived, lockMoved, noteTimesOfAmended, noteTimesOfNew } from './moved.js';
export { prune } from './prune.js';
export {
  type HeardEvent,
  inForceOf,
  lastNumber,
  numberOf,
  type PartnerListener,
  readFor,
} from './read.js';
export { type PartnerNews, tell } from './tell.js';
