export { readBacklog } from './backlog.js';
export { read } from './read.js';
