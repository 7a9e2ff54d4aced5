export { findBills, type NamedShipment } from './bills.js';
export { findDocuments, type StatedDocument } from './documents.js';
export { findRevisions, type ShipmentRevision } from './find.js';
export { countKeyed, type KeyedShipment, loadKeyed, replaceImprints } from './keyed.js';
export { findNamed, type NamedOnShipment } from './named.js';
export { findOutcomes, type ShipmentOutcome } from './outcomes.js';
export { readPartyNames } from './party-names.js';
export {
  type FoundShipment,
  type FoundShipments,
  search,
  type ShipmentSearch,
} from './search.js';
export type { TextPattern } from './text-pattern.js';
export { readTraces } from './traces.js';
export type { ShipmentPlace } from './place.js';
