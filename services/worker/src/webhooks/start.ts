import { type Logger, Periodic } from '@hammerhead/service-kit';
import type { Pool } from '@hammerhead/storage';
import { type Destinations, SecretKeeper } from '@hammerhead/webhooks';
import type { Registry } from 'prom-client';
import { PartnerFanOut } from '../partners/fan-out.js';
import { Deliverer } from './deliverer.js';
import { FanOut } from './fan-out.js';
import { measureWebhooks } from './metrics.js';
import { Pruner } from './pruner.js';

/** The time between two looks for what happened, and for what is due: part of the time until others hear of it. */
const everyMs = 1_000;
const pruneEveryMs = 3_600_000;

export interface WebhookWork {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly registry: Registry;
  readonly destinations: Destinations;
  readonly key: string | undefined;
  readonly folder: string;
  /** Where partners reach the API. */
  readonly publicUrl: string | undefined;
}

/** Tells other systems what happens, until it is closed. */
export function startWebhooks({
  pool,
  logger,
  registry,
  destinations,
  key,
  folder,
  publicUrl,
}: WebhookWork): {
  close(): Promise<void>;
} {
  const now = (): Date => new Date();
  const deliverer = new Deliverer({
    pool,
    logger,
    destinations,
    keeper: SecretKeeper.of({ key, folder }),
    now,
    draw: Math.random,
    onOutcome: measureWebhooks(registry, pool),
  });
  const loops = [
    new Periodic(new FanOut({ pool, logger, now }), everyMs),
    new Periodic(new PartnerFanOut({ pool, logger, now, publicUrl }), everyMs),
    new Periodic(deliverer, everyMs),
    new Periodic(new Pruner({ pool, logger, now }), pruneEveryMs),
  ];
  return {
    close: async () => {
      await Promise.all(loops.map((loop) => loop.close()));
      await deliverer.close();
    },
  };
}
