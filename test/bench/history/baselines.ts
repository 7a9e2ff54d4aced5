import { setTimeout as sleep } from 'node:timers/promises';
import { nodeFlags } from '@hammerhead/stack';
import { startService } from '../../src/process.js';
import { withClient } from '../with-client.js';

/** Milliseconds: a worker looks twice a minute whether baselines are due, and then reads up to a million shipments. */
const timeoutMs = 300_000;

/**
 * Has a worker publish baselines, as it would have done long before a log became so full; else it would while the rate is
 * measured.
 */
export async function publishBaselines(url: string): Promise<void> {
  const env = { DATABASE_URL: url, WORKER_PORT: '0', WORKER_BASELINES_AFTER: '1' };
  const worker = await startService('worker', env, nodeFlags);
  try {
    const end = performance.now() + timeoutMs;
    while (!(await hasBaselines(url))) {
      if (worker.ended() || performance.now() > end)
        throw new Error(`the worker has published no baselines:\n${worker.log.slice(-5).join('\n')}`);
      await sleep(500);
    }
  } finally {
    await worker.stop();
  }
}

const hasBaselines = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ some: boolean }>('select exists (select from baseline) as some');
    return rows[0]?.some ?? false;
  });
