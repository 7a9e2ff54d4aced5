export { findingsOf } from './findings/findings-of.js';
export { plausibleDays } from './findings/transport.js';
export { type Line, readLines } from './formats/lines.js';
export {
  type AcceptedManifest,
  type ManifestContent,
  type RefusedManifest,
  readManifest,
} from './manifest/read.js';
export { type Provenance, prepare } from './prepare.js';
export type { AppendOutcome, Chunk, IncomingManifest, IncomingShipment } from './revisions/incoming.js';
export {
  type CurrentShipment,
  emptyLedger,
  type Ledger,
  ledgerKey,
  type StoredRevision,
} from './revisions/ledger.js';
export {
  type ManifestRow,
  type Plan,
  planAppend,
  type ShipmentRow,
  type Superseded,
} from './revisions/plan.js';
