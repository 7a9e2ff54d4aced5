import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { changeWebhookRoute } from './change.js';
import { createWebhookRoute } from './create.js';
import { listDeliveriesRoute } from './deliveries.js';
import { readWebhooksRoute } from './read.js';
import { redeliverRoute } from './redeliver.js';
import { removeWebhookRoute } from './remove.js';
import { rotateWebhookSecretRoute } from './rotate-secret.js';
import { testWebhookRoute } from './test.js';

/** Other systems that are told of what happens. */
export function registerWebhooks(app: Server, deps: Deps): void {
  createWebhookRoute(app, deps);
  readWebhooksRoute(app, deps);
  changeWebhookRoute(app, deps);
  removeWebhookRoute(app, deps);
  rotateWebhookSecretRoute(app, deps);
  testWebhookRoute(app, deps);
  listDeliveriesRoute(app, deps);
  redeliverRoute(app, deps);
}
