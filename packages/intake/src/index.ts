export { findingsOf } from './findings/findings-of.js';
export { plausibleDays } from './findings/transport.js';
export type { StreamedManifest } from './formats/ndjson.js';
export { type BodyReader, mediaTypes, readerFor, type StreamReader } from './formats/reader-for.js';
export { type CustomsStatus, writeCustomsStatus } from './formats/x12/customs-status.js';
export {
  accepted,
  acceptDocument,
  type AcceptedManifest,
  type ReadManifest,
  type RefusalCode,
  type RefusedManifest,
  readManifest,
} from './manifest/read.js';
export { type Provenance, prepare } from './prepare.js';
export type { Chunk } from './revisions/chunk-builder.js';
export { charactersOf, type IncomingManifest, type IncomingShipment } from './revisions/incoming.js';
export { emptyLedger, type Ledger, ledgerKey } from './revisions/ledger.js';
export {
  type AppendOutcome,
  type ManifestRow,
  planAppend,
  type RevisionTold,
  type ShipmentRow,
  type Superseded,
} from './revisions/plan.js';
