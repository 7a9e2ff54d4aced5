export { claim, type ClaimedDelivery, type DeliveryLane, type OnItsWay } from './claim.js';
export {
  anyOfPartners,
  advancePartners,
  buryUnheard,
  lockPartnersBehind,
  type PartnerProgress,
  type PartnerWebhook,
} from './partners.js';
export {
  find,
  isFeed,
  list,
  lock,
  lockAndCount,
  type LockedWebhook,
  listening,
  type WebhookRow,
  type WebhookScope,
} from './find.js';
export { insert, type NewWebhook } from './insert.js';
export {
  type DeliveryRow,
  type DeliveryStatus,
  findDelivery,
  findWaitingTest,
  listDeliveries,
} from './deliveries.js';
export { measure, type WebhookMeasure } from './measure.js';
export { advance, lockProgress, type NewDelivery, readProgress, spread } from './spread.js';
export { prune } from './prune.js';
export { redeliver, redeliverDead } from './redeliver.js';
export { change, disable, remove, rotateSecret, type WebhookChange } from './change.js';
export { bury, retry, settle } from './settle.js';
