export { changesBetween, type ReleasedChange, releasedChanges } from './changes.js';
export { shipmentSources, transportSources } from './declaration.js';
export { releasedMarks } from './marks.js';
export { type ReleasedShipment, manifestFactsOf, transportFactsOf, type Stated } from './manifest-facts.js';
