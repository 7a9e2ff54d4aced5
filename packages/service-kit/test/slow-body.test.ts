import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import t, { type Test } from 'tap';
import { anyLength, type BodyPace, buildServer, publicRoute } from '../src/index.js';
import { isUnavailable, silent } from './serve.js';

const pace: BodyPace = { windowMs: 1_000, windowBytes: 100, wholeMs: 2_500 };

const told = /^HTTP\/1\.1 (503|408) [^]*application\/problem\+json/;

async function start(t: Test) {
  const app = await buildServer({
    name: 'test',
    logger: silent,
    checks: {},
    isUnavailable,
    requestTimeoutMs: 0,
    bodyPace: pace,
  });
  let seen = 0;
  app.addHook('onRequest', async () => void (seen += 1));
  app.addContentTypeParser('text/csv', (_request, payload, done) => {
    // As services read streams: what ends this one must not take the connection with it, on which the answer goes out.
    const plain = new PassThrough();
    payload.once('error', (error) => plain.destroy(error));
    done(null, payload.pipe(plain));
  });
  app.post('/whole', { config: publicRoute }, async ({ body }) => ({ body }));
  app.post('/stream', { config: { ...publicRoute, ...anyLength } }, async ({ body }) => {
    let length = 0;
    if (body instanceof Readable) for await (const piece of body) length += Buffer.from(piece).length;
    return { length };
  });
  const address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  t.teardown(() => app.close());
  return { app, port: Number(address.port), seen: () => seen };
}

/** A sender that has said how much is to come; `every` milliseconds it sends `bytes` of it. */
async function send(port: number, path: string, length: number, bytes: number, every: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.setEncoding('utf8').on('data', (data: string) => {
    answer += data;
  });
  socket.on('error', () => {});
  const type = path === '/whole' ? 'application/json' : 'text/csv';
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`,
  );
  let sent = 0;
  const timer = setInterval(() => {
    const piece = ' '.repeat(Math.min(bytes, length - sent));
    sent += piece.length;
    if (piece.length > 0 && !socket.destroyed) socket.write(sent === length ? `${piece.slice(1)}1` : piece);
  }, every);
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      clearInterval(timer);
      resolve();
    });
  });
  return { socket, closed, answer: () => answer };
}

t.test('a body that trickles is ended with 408, as a problem, and its connection is closed', async (t) => {
  const { port } = await start(t);
  for (const path of ['/whole', '/stream']) {
    const slow = await send(port, path, 10_000, 1, 50);
    await slow.closed;
    t.match(slow.answer(), /^HTTP\/1\.1 408 /, path);
    t.match(slow.answer(), /content-type: application\/problem\+json/, path);
    t.match(slow.answer(), /"code":"request_timeout"/, path);
  }
});

t.test('a slow but honest line keeps within the limit', async (t) => {
  const { port } = await start(t);
  const honest = await send(port, '/stream', 2_000, 40, 60);
  while (honest.answer() === '') await new Promise((resolve) => setTimeout(resolve, 20));
  t.match(honest.answer(), /^HTTP\/1\.1 200 [^]*\{"length":2000\}/, 'longer than one whole body may take');
  honest.socket.destroy();
});

t.test('a whole body has an end, however steadily it comes; a stream has none', async (t) => {
  const { port } = await start(t);
  const whole = await send(port, '/whole', 50_000, 60, 60);
  await whole.closed;
  t.match(whole.answer(), /^HTTP\/1\.1 408 /);
});

t.test('a body that nobody waits for is not kept either', async (t) => {
  const { port } = await start(t);
  const slow = await send(port, '/nowhere', 10_000, 1, 50);
  await slow.closed;
  t.match(slow.answer(), /^HTTP\/1\.1 404 /);
});

t.test('what was answered before its body ended does not stand before the next request', async (t) => {
  const { port } = await start(t);
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.on('error', (error) => t.fail(error.message));
  socket.setEncoding('utf8').on('data', (data: string) => {
    answer += data;
  });
  const head =
    'POST /nowhere HTTP/1.1\r\nhost: x\r\ncontent-type: text/csv\r\ncontent-length: 3000000\r\n\r\n';
  socket.write(`${head}${'x'.repeat(3_000_000)}`);
  socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
  while (!answer.includes('"up"')) await new Promise((resolve) => setTimeout(resolve, 20));
  t.match(answer, /^HTTP\/1\.1 404 [^]*HTTP\/1\.1 200 /);
  socket.destroy();
});

t.test('200 slow bodies and 50 slow heads do not keep the service from stopping', async (t) => {
  const { app, port, seen } = await start(t);
  const slow = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      send(port, index % 2 === 0 ? '/whole' : '/stream', 10_000, 1, 100),
    ),
  );
  const heads = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.on('error', () => {}).write('POST /whole HTTP/1.1\r\nhost: x\r\n');
      return socket;
    }),
  );
  while (seen() < slow.length) await new Promise((resolve) => setTimeout(resolve, 20));
  const began = performance.now();
  await app.close();
  const took = performance.now() - began;
  t.ok(took < 3_000, `stopped in ${Math.round(took)} ms`);
  await Promise.all(slow.map(({ closed }) => closed));
  const untold = slow.map(({ answer }) => answer()).filter((answer) => !told.test(answer));
  t.same(untold, [], 'each was told');
  for (const socket of heads) socket.destroy();
});
