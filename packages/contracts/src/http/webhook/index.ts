export * from './webhook.js';
export * from './webhook-delivery.js';
export * from './webhook-message.js';
export * from './event.js';
