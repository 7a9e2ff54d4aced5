import { nodeFlags } from '@hammerhead/stack';
import { log } from '@hammerhead/storage';
import { startService } from '../../src/process.js';
import { ask, startChild } from '../child.js';
import { type BenchServer, openPool } from '../database.js';
import { acceptedWhole } from '../pipeline/sender.js';
import { withClient } from '../with-client.js';
import { type PastOrder, pastAnswer } from './past.js';

export interface Filled {
  readonly shipments: number;
  readonly seconds: number;
}

/** Milliseconds between two lines on how far it has come. */
const interval = 30_000;

/**
 * Puts a feed into the log as any feed comes there: over HTTP, through ingest. Nobody scores it, as assessments of the
 * past matter to no later one; then what waits to be scored is taken away.
 */
export async function fill(
  server: BenchServer,
  url: string,
  feed: PastOrder['feed'],
  tell: (line: string) => void,
): Promise<Filled> {
  const env = { DATABASE_URL: url, INGEST_PORT: '0', INGEST_MAX_BEHIND: '100000000' };
  const ingest = await startService('ingest', env, nodeFlags);
  const pool = openPool(url);
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1_000;
  const progress = setInterval(() => {
    log.readHead(pool).then(
      (head) => tell(`  ${Math.round(seconds())} s: position ${head.toLocaleString('en-US')}`),
      () => {},
    );
  }, interval);
  try {
    const past = startChild(new URL('./past.js', import.meta.url));
    const answer = await ask(past, { url: ingest.url, token: server.tokens.feed, feed });
    const shipments = acceptedWhole(pastAnswer.parse(answer));
    return { shipments, seconds: seconds() };
  } finally {
    clearInterval(progress);
    await ingest.stop();
    await pool.end();
  }
}

/** Marks everything as scored, and empties the queue; it makes its tables anew. */
export const forgetWork = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query('update chunk set done_at = now() where done_at is null');
    await client.query('drop schema if exists queue cascade');
  });
