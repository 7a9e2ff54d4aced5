export { type AuditAct, record } from './record.js';
