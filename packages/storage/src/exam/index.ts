export { findStanding, type StandingExam } from './standing.js';
export { end, type NewExam, start, waive } from './write.js';
