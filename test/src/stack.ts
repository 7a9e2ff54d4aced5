import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@hammerhead/postgres';
import { createPool, type Pool } from '@hammerhead/storage';
import type { Test } from 'tap';
import { z } from 'zod';
import { childrenOf } from './proc.js';

const main = fileURLToPath(new URL('../../../infra/stack/build/src/main.js', import.meta.url));
const connectionSchema = z.object({ password: z.string(), port: z.number() });
const credentialsSchema = z.object({ feed: z.string() });

/** `npm start` on a data folder of its own, with PostgreSQL, services and logs in it. */
export interface Stack {
  readonly ingest: string;
  readonly worker: string;
  readonly feedToken: string;
  /** Of its database. */
  readonly pool: Pool;
  /** What it has told so far. */
  readonly told: () => string;
  /** The processes of its services by name, as they run now. */
  readonly services: () => ReadonlyMap<'ingest' | 'worker' | 'referral-api', number>;
}

/** Starts everything until the test ends. */
export async function startStack(t: Test, folder: string, redisUrl: string | null): Promise<Stack> {
  const [ingest, worker, referral] = [await freePort(), await freePort(), await freePort()];
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      HAMMERHEAD_DATA: folder,
      HAMMERHEAD_SAMPLE: '0',
      INGEST_PORT: `${ingest}`,
      WORKER_PORT: `${worker}`,
      REFERRAL_PORT: `${referral}`,
      ...(redisUrl !== null && { REDIS_URL: redisUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const told = said(child);
  t.teardown(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  while (!told().includes('Ctrl-C stops everything')) {
    if (child.exitCode !== null) throw new Error(`it ended, having said:\n${told()}`);
    await sleep(50);
  }
  const { password, port } = connectionSchema.parse(read(join(folder, 'postgres', 'connection.json')));
  const url = `postgres://hammerhead:${password}@127.0.0.1:${port}/hammerhead`;
  const pool = createPool({ url, name: 'test', max: 2, onError: () => {} });
  t.teardown(() => pool.end());
  return {
    ingest: `http://127.0.0.1:${ingest}`,
    worker: `http://127.0.0.1:${worker}`,
    feedToken: credentialsSchema.parse(read(join(folder, 'credentials.json'))).feed,
    pool,
    told,
    services: () => servicesOf(child.pid ?? 0),
  };
}

function said(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  return () => text;
}

function servicesOf(supervisor: number): Map<'ingest' | 'worker' | 'referral-api', number> {
  const found = new Map<'ingest' | 'worker' | 'referral-api', number>();
  for (const pid of childrenOf(supervisor)) {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    for (const name of ['ingest', 'worker', 'referral-api'] as const)
      if (command.includes(`/services/${name}/`)) found.set(name, pid);
  }
  return found;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
