export { audible, copies, disclosed, inForce, type Reader, visible } from './visible.js';
