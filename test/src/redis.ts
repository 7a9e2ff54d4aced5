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
  /** One inline command. @throws where the answer is none of success */
  tell(line: string): Promise<void>;
  /** SIGSTOP: connections stand, nothing answers. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
  /** Starts it again at the same address, empty. */
  restart(): Promise<void>;
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
  for (let tries = 1; ; tries += 1) {
    const server = await tryStart(await freePort());
    if (server) return server;
    if (tries === 5) throw new Error('redis-server does not start');
  }
}

async function tryStart(port: number): Promise<RedisServer | null> {
  let server = await tryRun(port);
  if (server === null) return null;
  return {
    url: `redis://127.0.0.1:${port}`,
    flush: () => tell(port, 'FLUSHALL'),
    tell: (line) => tell(port, line),
    freeze: () => server?.signal('SIGSTOP'),
    thaw: () => server?.signal('SIGCONT'),
    stop: async () => server?.stop(),
    async restart() {
      server = await tryRun(port);
      if (server === null) throw new Error(`redis-server does not start again on port ${port}`);
    },
  };
}

async function tell(port: number, line: string): Promise<void> {
  const answer = await command(port, line);
  if (!answer.startsWith('+OK')) throw new Error(`${line}: ${answer}`);
}

interface RunningRedis {
  signal(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

/** Null where another process took the port first: a server that answers there is not ours. */
async function tryRun(port: number): Promise<RunningRedis | null> {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-redis-'));
  const child = spawn(
    'redis-server',
    ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder].concat(
      '--maxmemory-policy',
      'noeviction',
    ),
    { stdio: 'ignore' },
  );
  const killed = (): boolean => child.kill('SIGKILL');
  process.once('exit', killed);
  const gone = once(child, 'exit').then(() => {
    process.off('exit', killed);
    rmSync(folder, { recursive: true, force: true });
  });
  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const isOurs = async (): Promise<boolean> =>
    (await command(port, 'INFO server').catch(() => '')).includes(`process_id:${child.pid}\r`);
  for (let tries = 0; !(await isOurs()); tries += 1) {
    if (tries > 100) child.kill('SIGKILL');
    if (ended() || tries > 100) {
      await gone;
      return null;
    }
    await sleep(50);
  }
  return {
    signal: (signal) => void child.kill(signal),
    async stop() {
      child.kill('SIGKILL');
      await gone;
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
