export {
  type BreachRow,
  findBreach,
  listBreaches,
  recordBreach,
  settleBreach,
} from './breach.js';
export { find, hasAny } from './find.js';
export { type AgreementChangeRow, listHistory } from './history.js';
export { type AgreementFilter, list } from './list.js';
export { lockAgency, lockAll } from './lock.js';
export { countOfficers, type Officers } from './officers.js';
export { countReleased, type ReleasedUnder } from './released.js';
export { type RecalledRow, recall, type RecallFilter } from './recall.js';
export { findOtherSpelling } from './spelling.js';
export type { AgreementRow } from './row.js';
export { type Act, end, insert, type NewAgreement, resume, suspend, touch } from './write.js';
