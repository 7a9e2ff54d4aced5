import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@hammerhead/postgres';

export interface RedisServer {
  readonly url: string;
  /** `FLUSHALL`: every job is lost. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** True where a `redis-server` is installed; where one is required, its absence is an error instead. */
export function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env['HAMMERHEAD_REQUIRE_REDIS'] === '1')
      throw new Error('redis-server is not installed, and HAMMERHEAD_REQUIRE_REDIS=1 asks for it');
    return false;
  }
}

/** A Redis of our own on a free port of this machine, that keeps nothing on disk. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-redis-'));
  const child = spawn(
    'redis-server',
    ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder].concat(
      '--maxmemory-policy',
      'noeviction',
    ),
    { stdio: 'ignore' },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  for (let tries = 0; ; tries += 1) {
    const answer = await command(port, 'PING').catch(() => '');
    if (answer.startsWith('+PONG')) break;
    if (tries > 100) throw new Error('redis-server does not answer');
    await sleep(50);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async flush() {
      const answer = await command(port, 'FLUSHALL');
      if (!answer.startsWith('+OK')) throw new Error(`FLUSHALL: ${answer}`);
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One inline command (https://redis.io/docs/latest/develop/reference/protocol-spec/) and its answer. */
async function command(port: number, line: string): Promise<string> {
  const socket = createConnection(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write(`${line}\r\n`);
    const data: unknown[] = await once(socket, 'data');
    return String(data[0]);
  } finally {
    socket.destroy();
  }
}
