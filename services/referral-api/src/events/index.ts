import type { Registry } from 'prom-client';
import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { EventHub } from './event-hub.js';
import { measureStreams } from './metrics.js';
import { streamEventsRoute } from './stream.js';

/** What happens, while it happens. */
export function registerEvents(app: Server, deps: Deps, registry: Registry): void {
  const hub = new EventHub(deps);
  measureStreams(registry, hub);
  streamEventsRoute(app, deps, hub);
}
