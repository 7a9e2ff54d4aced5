import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@hammerhead/postgres';
import t, { type Test } from 'tap';
import { LogFile } from '../src/log-file.js';
import { Service } from '../src/service.js';

/** A service that answers, ends at SIGTERM as ours do, and hangs as it is told: `/spin` keeps its event loop for ever. */
const program = `
import { createServer } from 'node:http';
process.on('SIGTERM', () => process.exit(0));
createServer((request, response) => {
  if (request.url === '/spin') for (;;);
  response.end(String(process.pid));
}).listen(Number(process.env.PORT), '127.0.0.1');
`;

async function start(t: Test) {
  const folder = t.testdir();
  const entry = join(folder, 'service.mjs');
  writeFileSync(entry, program);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const told: string[] = [];
  const service = new Service({
    name: 'fixture',
    entry,
    environment: { PATH: process.env['PATH'], PORT: String(port) },
    address,
    log: new LogFile(join(folder, 'log')),
    tell: (line) => void told.push(line),
    health: { every: 100, within: 500, failures: 3, starting: 20_000, grace: 300 },
  });
  t.teardown(() => service.kill());
  service.start();
  await service.ready();
  const pid = async (): Promise<number> => {
    const answer = await fetch(address, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
    return answer === null ? 0 : Number(await answer.text());
  };
  return { address, told, pid };
}

async function anotherThan(first: number, pid: () => Promise<number>): Promise<number> {
  for (;;) {
    const now = await pid();
    if (now !== 0 && now !== first) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

t.test('a service whose event loop spins hears no signal, and is killed and started again', async (t) => {
  const { address, told, pid } = await start(t);
  const first = await pid();
  void fetch(`${address}/spin`).catch(() => {});
  t.not(await anotherThan(first, pid), first);
  t.same(told, [
    'The fixture does not answer any more; ending it.',
    'The fixture ended (SIGKILL); starting it again.',
  ]);
});

t.test('so is one that is stopped in its tracks, and again', async (t) => {
  const { told, pid } = await start(t);
  let last = await pid();
  for (let time = 1; time <= 2; time += 1) {
    // Once it has answered a question or two.
    await new Promise((resolve) => setTimeout(resolve, 600));
    process.kill(last, 'SIGSTOP');
    last = await anotherThan(last, pid);
  }
  t.equal(told.filter((line) => line.includes('SIGKILL')).length, 2);
});

t.test('one that answers is left alone, also where it says that it is not ready', async (t) => {
  const server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
  t.teardown(() => server.close());
  const { told, pid } = await start(t);
  const first = await pid();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  t.equal(await pid(), first);
  t.same(told, []);
});
