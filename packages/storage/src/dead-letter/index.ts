export { list } from './list.js';
export { requeue } from './requeue.js';
