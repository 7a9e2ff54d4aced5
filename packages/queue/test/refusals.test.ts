import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '@hammerhead/postgres';
import { createPostgresBackend, withBackend } from 'bullmq';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { pino } from 'pino';
import t, { type Test } from 'tap';
import { consumeChunks, openChunkQueue } from '../src/index.js';
import { postgresConnection, queueName } from '../src/options.js';

const log = pino({ level: 'silent' });
const job = { firstPosition: 1, lastPosition: 10 };

/** A way to PostgreSQL that is closed until it is opened, as when the server is not there yet. */
async function wayTo(t: Test, url: string) {
  const { hostname, port: to } = new URL(url);
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    const on = connect(Number(to), hostname);
    for (const end of [socket, on]) {
      sockets.add(end);
      end.on('error', () => {}).once('close', () => sockets.delete(end));
    }
    socket.pipe(on).pipe(socket);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((resolve) => server.close(resolve));
  t.teardown(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const way = new URL(url);
  way.port = String(port);
  return { url: way.href, open: () => listen(port) };
}

async function ourDatabase(t: Test): Promise<string> {
  const database = await testDatabase(async () => {}, 'empty');
  t.teardown(() => database.drop());
  return database.url;
}

t.test('a consumer and a producer whose first connection fails work when PostgreSQL is there', async (t) => {
  const way = await wayTo(t, await ourDatabase(t));
  const options = { redisUrl: null, databaseUrl: way.url, log };
  const queue = openChunkQueue(options);
  t.teardown(() => queue.close());
  let done: (value: unknown) => void = () => {};
  const handled = new Promise((resolve) => {
    done = resolve;
  });
  const consumer = consumeChunks(options, 1, async (chunk) => done(chunk));
  t.teardown(() => consumer.close(500));
  await t.rejects(queue.ping(), 'it is told');
  await t.rejects(queue.add([job]), 'and nothing is queued');
  const used = process.cpuUsage();
  await sleep(1_000);
  const { user, system } = process.cpuUsage(used);
  t.ok((user + system) / 1e6 < 0.3, `trying took ${(user + system) / 1e3} ms of processor a second`);

  await way.open();
  for (let tries = 0; tries < 100; tries += 1)
    if (
      await queue.ping().then(
        () => true,
        () => false,
      )
    )
      break;
    else await sleep(50);
  await queue.add([job]);
  t.same(await Promise.race([handled, sleep(10_000, 'nothing')]), job);
});

t.test('BullMQ itself still keeps its first failure: when this fails, see docs/adr/0012', async (t) => {
  const way = await wayTo(t, await ourDatabase(t));
  const { Queue } = withBackend(createPostgresBackend);
  const queue = new Queue(queueName, {
    connection: postgresConnection(way.url),
  });
  t.teardown(() => queue.close());
  queue.on('error', () => {});
  await t.rejects(queue.getWaitingCount(), { code: 'ECONNREFUSED' });
  await way.open();
  await sleep(200);
  await t.rejects(
    queue.getWaitingCount(),
    { code: 'ECONNREFUSED' },
    'mended in BullMQ: queues and workers need not be made anew any more',
  );
});

t.test('a worker whose fetch is refused gives pause; BullMQ’s own asks without one', async (t) => {
  const url = await ourDatabase(t);
  const options = { redisUrl: null, databaseUrl: url, log };
  const queue = openChunkQueue(options);
  await queue.add([job]);
  await queue.close();
  // Refused by PostgreSQL itself, each time, as on a full disk.
  const refusing = new URL(url);
  refusing.searchParams.set('options', '-c default_transaction_read_only=on');

  const { Worker } = withBackend(createPostgresBackend);
  const asked = { own: 0 };
  const own = new Worker(queueName, async () => {}, {
    connection: { ...postgresConnection(refusing.href), migrate: false },
  });
  own.on('error', () => {
    asked.own += 1;
  });
  await sleep(3_000);
  await own.close(true);
  // Ours would have asked seven times, however busy the machine is.
  t.ok(asked.own > 14, `BullMQ asked ${asked.own} times in 3 s: when this fails, see docs/adr/0012`);

  const used = process.cpuUsage();
  const consumer = consumeChunks({ ...options, databaseUrl: refusing.href }, 1, async () => {});
  await sleep(1_500);
  const { user, system } = process.cpuUsage(used);
  await consumer.close(500);
  t.ok((user + system) / 1.5e6 < 0.3, `ours took ${Math.round((user + system) / 1.5e4)} % of a processor`);
});
