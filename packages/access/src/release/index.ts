export { changesBetween, type ReleasedChange, releasedChanges } from './changes.js';
export { shipmentSources, transportSources } from './declaration.js';
export { type ReleasedShipment, released, type Stated } from './released.js';
