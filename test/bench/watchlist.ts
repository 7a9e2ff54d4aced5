import { readFileSync } from 'node:fs';
import { watchlistReceiptSchema } from '@hammerhead/contracts';
import { nodeFlags } from '@hammerhead/stack';
import { startService } from '../src/process.js';
import { withClient } from './with-client.js';

/**
 * Puts a list file in force, as a supervisor does it.
 * @param path of a file as `POST /v1/watchlists` takes it: `.csv` or `.json`, and `.gz` of either
 * @returns how many entries it has
 */
export async function putInForce(url: string, token: string, path: string): Promise<number> {
  const env = { DATABASE_URL: url, REFERRAL_PORT: '0' };
  const api = await startService('referral-api', env, nodeFlags);
  try {
    const response = await fetch(`${api.url}/v1/watchlists?name=bench`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': /\.json(\.gz)?$/i.test(path) ? 'application/json' : 'text/csv',
        ...(/\.gz$/i.test(path) ? { 'content-encoding': 'gzip' } : {}),
      },
      body: readFileSync(path),
    });
    const body = await response.text();
    if (response.status !== 201) throw new Error(`${path} is no list (${response.status}): ${body}`);
    // Nothing is in the log that it could touch.
    await withClient(url, (client) =>
      client.query(`update rescore set positions = '{}', finished_at = now() where finished_at is null`),
    );
    return watchlistReceiptSchema.parse(JSON.parse(body)).latest.entries;
  } finally {
    await api.stop();
  }
}
