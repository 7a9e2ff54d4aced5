import type { Registry } from 'prom-client';
import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { EventHub } from './event-hub.js';
import { measureStreams } from './metrics.js';
import { PartnerHub } from './partner-hub.js';
import { streamEventsRoute } from './stream.js';

/** What happens, while it happens. */
export function registerEvents(app: Server, deps: Deps, registry: Registry): void {
  const people = new EventHub(deps);
  const partners = new PartnerHub(deps);
  measureStreams(registry, () => people.streams + partners.streams);
  streamEventsRoute(app, deps, { people, partners });
}
