export { changesBetween, type ReleasedChange, releasedChanges } from './changes.js';
export { shipmentSources, transportSources } from './declaration.js';
export { releasedMarks } from './marks.js';
export { type ReleasedShipment, released, releasedTransport, type Stated } from './released.js';
