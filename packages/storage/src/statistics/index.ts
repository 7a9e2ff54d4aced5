export { readBacklog } from './backlog.js';
export { read } from './read.js';
export { type OutcomesRow, readOutcomes } from './outcomes.js';
