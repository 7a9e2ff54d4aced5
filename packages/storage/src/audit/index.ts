export { type AuditFilter, list, type ListedAuditRow } from './list.js';
export {
  type AuditRow,
  type AuditState,
  decisionsRedacted,
  listDecisions,
  listOtherDecisions,
  lockCheckpoints,
  readEntries,
  readState,
} from './read-chain.js';
export { findOtherRow, type OtherRow } from './rows.js';
export { append, type AuditAct, record } from './record.js';
