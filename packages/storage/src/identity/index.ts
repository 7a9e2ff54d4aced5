export { type MovedKey, noteMoved, noteNamed, settleParties } from './parties.js';
export { lookUpByIndex, planFreely } from './planner.js';
export {
  advanceRecomputing,
  beginRecomputing,
  endRecomputing,
  lockRecomputing,
  read,
  unlockRecomputing,
} from './version.js';
