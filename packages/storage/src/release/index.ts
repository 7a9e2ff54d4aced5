export { copies, disclosed, inForce, type Reader, visible } from './visible.js';
export {
  findMarkedMessages,
  findStandingAnswers,
  type MarkedMessages,
  type StandingAnswer,
  stands,
} from './answers.js';
export { acknowledge, lockAll, type LockedCopy, lockVisible } from './lock-copy.js';
export { readStanding, type Said, say } from './say.js';
