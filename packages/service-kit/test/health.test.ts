import t from 'tap';
import { Counter } from 'prom-client';
import { newRegistry, requirePermission } from '../src/index.js';
import { failingChecks } from '../src/health/checks.js';
import { bearer, serve } from './serve.js';

t.test('a process whose checks pass is up and ready', async (t) => {
  const base = await serve(t, () => {}, {
    checks: { database: async () => 1, queue: async () => undefined },
  });
  t.same(await (await fetch(`${base}/healthz`)).json(), { status: 'up' });
  const ready = await fetch(`${base}/readyz`);
  t.equal(ready.status, 200);
  t.same(await ready.json(), { status: 'ready', checks: { database: 'ok', queue: 'ok' } });
});

t.test('a failing check is named, its reason is not shown, and the process is still up', async (t) => {
  const base = await serve(t, () => {}, {
    checks: { database: () => Promise.reject(new Error('password for 10.0.0.7')), queue: async () => 1 },
  });
  const ready = await fetch(`${base}/readyz`);
  t.equal(ready.status, 503);
  t.same(await ready.json(), { status: 'not_ready', checks: { database: 'failed', queue: 'ok' } });
  t.same(await (await fetch(`${base}/healthz`)).json(), { status: 'up' });
});

t.test('a check that hangs fails, and one that throws at once or nothing at all fails too', async (t) => {
  const failing = await failingChecks(
    {
      hanging: () => new Promise(() => {}),
      throwing: () => {
        throw new Error('at once');
      },
      empty: () => Promise.reject(undefined),
      fine: async () => 0,
    },
    10,
  );
  t.same(
    failing.map(({ name }) => name),
    ['hanging', 'throwing', 'empty'],
  );
});

t.test('metrics show node’s figures, requests by route pattern, and the service’s own', async (t) => {
  const registry = newRegistry('test');
  const posts = new Counter({ name: 'posts_total', help: 'posts', registers: [registry] });
  const base = await serve(
    t,
    (app) => app.get('/things/:id', { config: requirePermission('referral:read') }, async () => ({})),
    { registry },
  );
  posts.inc(3);
  await (await fetch(`${base}/things/1`, { headers: bearer('analyst') })).json();
  await (await fetch(`${base}/things/2`, { headers: bearer('analyst') })).json();
  await (await fetch(`${base}/no/such/thing`)).json();
  const response = await fetch(`${base}/metrics`);
  t.match(response.headers.get('content-type'), /^text\/plain/);
  const text = await response.text();
  t.match(text, /^process_cpu_seconds_total\{service="test"\}/m);
  t.match(text, /^posts_total\{service="test"\} 3$/m);
  t.match(
    text,
    /^http_request_duration_seconds_count\{(?=[^}]*route="\/things\/:id")(?=[^}]*status="200")[^}]*\} 2$/m,
  );
  t.match(text, /route="unknown"/);
  t.notMatch(text, /such/);
});
