export { agreementFaults, type AgreementTerms } from './agreement-faults.js';
export { describeAccess } from './describe/describe.js';
export { eventsKnownTo } from './events.js';
export { banner } from './marks/banner.js';
export { marksFaults } from './marks/faults.js';
export { maySee, type Originator, type Person } from './marks/may-see.js';
export { strictest, strictestOf } from './marks/strictest.js';
export { isPermission, may, permissionsOf, rolesThatMay } from './may.js';
export { federalAlone, granted, type Permission, permissions, showsEei } from './permissions.js';
export { isLetInByToken, isNamedByFederal, refusalOfToken, type TokenRefusal } from './tokens.js';
export { webhooksKnownTo } from './webhooks.js';
export {
  changesBetween,
  manifestFactsOf,
  type ReleasedChange,
  type ReleasedShipment,
  releasedChanges,
  releasedMarks,
  shipmentSources,
  type Stated,
  transportFactsOf,
  transportSources,
} from './release/index.js';
