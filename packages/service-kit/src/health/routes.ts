import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { publicRoute } from '../access/route-access.js';
import { type Check, failingChecks } from './checks.js';

const checkDeadlineMs = 2_000;

/** Probes ask these several times a minute, which is not worth a log line each. */
const quiet = { config: publicRoute, logLevel: 'warn', schema: { hide: true } } as const;

/**
 * Adds `/`, which leads people who open the bare address to something that they can read.
 * @param path such as `/docs`
 */
export const leadTo = (app: FastifyInstance, path: string): void => {
  app.get('/', quiet, async (_request, reply) => reply.redirect(path, 302));
};

/**
 * Adds `/healthz`: this process answers; `/readyz`: it can do its work, and 503 names what is missing; `/metrics`:
 * Prometheus text.
 * @param checks dependencies without which it cannot work
 * @param watched dependencies that are reported beside them and cause no 503
 */
export const addHealth = (
  app: FastifyInstance,
  checks: Readonly<Record<string, Check>>,
  watched: Readonly<Record<string, Check>>,
  registry: Registry,
): void => {
  app.get('/healthz', quiet, async () => ({ status: 'up' }));

  app.get('/readyz', quiet, async (request, reply) => {
    const all = { ...watched, ...checks };
    const failing = await failingChecks(all, checkDeadlineMs);
    for (const { name, error } of failing)
      request.log.warn({ check: name, err: error }, name in checks ? 'not ready' : 'ready without it');
    const failed = new Set(failing.map(({ name }) => name));
    const outcomes: Record<string, 'ok' | 'failed'> = {};
    for (const name of Object.keys(all)) outcomes[name] = failed.has(name) ? 'failed' : 'ok';
    const ready = Object.keys(checks).every((name) => !failed.has(name));
    if (!ready) void reply.code(503).header('retry-after', '2');
    return { status: ready ? 'ready' : 'not_ready', checks: outcomes };
  });

  app.get('/metrics', quiet, async (_request, reply) => {
    const text = await registry.metrics();
    return reply.type(registry.contentType).send(text);
  });
};
