import { Gauge, type Registry } from 'prom-client';
import type { EventHub } from './event-hub.js';

/** Measures how many clients listen to what happens. */
export function measureStreams(registry: Registry, hub: EventHub): void {
  new Gauge({
    name: 'hammerhead_event_streams',
    help: 'Open streams of server-sent events',
    registers: [registry],
    collect() {
      this.set(hub.streams);
    },
  });
}
