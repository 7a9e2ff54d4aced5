import { events, type Pool, webhooks } from '@hammerhead/storage';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { DeliveryOutcome } from './deliverer.js';

/** Counts attempts to deliver to webhooks, and measures what waits. */
export function measureWebhooks(registry: Registry, pool: Pool): (outcome: DeliveryOutcome) => void {
  const attempts = new Counter({
    name: 'hammerhead_webhook_attempts_total',
    help: 'Attempts to deliver a message: delivered, failed (and tried again), dead (given up)',
    labelNames: ['outcome'],
    registers: [registry],
  });
  for (const outcome of ['delivered', 'failed', 'dead'] satisfies DeliveryOutcome[])
    attempts.inc({ outcome }, 0);
  const dead = new Gauge({
    name: 'hammerhead_webhook_dead_letters',
    help: 'Messages that were given up',
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'hammerhead_webhook_waiting',
    help: 'Messages that are to be delivered',
    registers: [registry],
  });
  new Gauge({
    name: 'hammerhead_webhook_oldest_waiting_seconds',
    help: 'Age of the oldest message that is to be delivered to an active webhook',
    registers: [registry],
    async collect() {
      const measure = await webhooks.measure(pool, new Date()).catch(() => null);
      this.set(measure?.oldestSeconds ?? Number.NaN);
      waiting.set(measure?.waiting ?? Number.NaN);
      dead.set(measure?.dead ?? Number.NaN);
    },
  });
  new Gauge({
    name: 'hammerhead_event_lag_seconds',
    help: 'Age of the oldest event that webhooks and event streams have not been told of',
    registers: [registry],
    async collect() {
      this.set(await events.readLag(pool).catch(() => Number.NaN));
    },
  });
  return (outcome) => attempts.inc({ outcome });
}
