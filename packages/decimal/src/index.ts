export { exactAdd, exactSubtract, exactSum } from './exact.js';
