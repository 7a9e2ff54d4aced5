import { newRegistry } from '@hammerhead/service-kit';
import { createPool } from '@hammerhead/storage';
import t from 'tap';
import { measureScoring } from '../src/metrics.js';

t.test('without a database the other figures are still to be had', async (t) => {
  const pool = createPool({ url: 'postgresql://127.0.0.1:1/none', name: 'test', onError: () => {} });
  t.teardown(() => pool.end());
  const registry = newRegistry('worker');
  measureScoring(registry, pool)({ assessed: 7, referred: 1 });
  const text = await registry.metrics();
  t.match(text, /^hammerhead_assessed_total\{.*\} 7$/m);
  t.match(text, /^hammerhead_failed_shipments\{/m);
  t.match(text, /^hammerhead_backlog_age_seconds\{.*\} Nan$/im);
});
