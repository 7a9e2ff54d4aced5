import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { startOver, watchEventLoop } from './event-loop.js';

/** Makes a registry for one server, with Node's metrics; services add theirs with `registers: [registry]`. */
export const newRegistry = (service: string): Registry => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  watchEventLoop(registry);
  return registry;
};

/** Buckets in seconds. A posted manifest is to be answered within 20 ms; a submission may stream for minutes. */
const buckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 120];

/**
 * Measures how long requests take, by method, route and status. The label is the route's pattern, never the URL, whose
 * ids would make a series each.
 */
export const measureRequests = (app: FastifyInstance, registry: Registry): void => {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  // The turn in which the server begins to listen is the last of the start.
  app.addHook('onListen', async () => void setImmediate(startOver));
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
};
