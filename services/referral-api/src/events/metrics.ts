import { Gauge, type Registry } from 'prom-client';

/** Measures how many clients listen to what happens. */
export function measureStreams(registry: Registry, streams: () => number): void {
  new Gauge({
    name: 'hammerhead_event_streams',
    help: 'Open streams of server-sent events',
    registers: [registry],
    collect() {
      this.set(streams());
    },
  });
}
