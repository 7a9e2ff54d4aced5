export {
  followMoved,
  keepIds,
  type MovedKey,
  noteMoved,
  noteMovedIds,
  noteNamed,
  removeUnnamed,
} from './parties.js';
export { lookUpByIndex, planFreely } from './planner.js';
export {
  advanceRecomputing,
  beginRecomputing,
  endRecomputing,
  lockRecomputing,
  read,
  unlockRecomputing,
} from './version.js';
