import { connect } from 'node:net';
import { problemSchema } from '@hammerhead/contracts';
import t from 'tap';
import { z } from 'zod';
import { buildServer, problem, publicRoute, requirePermission } from '../src/index.js';
import { Away, bearer, isUnavailable, serve, silent } from './serve.js';

const config = requirePermission('referral:read');
/** The id of a referral. */
const open = '0198a6f0-3f60-7c41-9a55-5d0c6c5c1b7e';
const analyst = bearer('analyst');
const json = { ...analyst, 'content-type': 'application/json' };

const base = await serve(
  t,
  (app) => {
    const body = z.strictObject({ name: z.string().min(1), items: z.array(z.strictObject({ n: z.int() })) });
    app.post('/things', { config, schema: { body } }, async () => ({}));
    const querystring = z.strictObject({ limit: z.coerce.number().int().max(200).optional() });
    app.get('/things', { config, schema: { querystring } }, async () => ({}));
    app.get('/things/:id', { config, schema: { params: z.object({ id: z.uuid() }) } }, async () => ({}));
    app.get('/conflict', { config }, async () => {
      throw problem('referral_open', { detail: 'it is open', extensions: { referralId: open } });
    });
    app.get('/busy', { config }, async () => {
      throw problem('overloaded', { retryAfterSeconds: 1.2 });
    });
    app.get('/bug', { config }, async () => {
      throw new TypeError('the secret is 42');
    });
    app.get('/gone', { config }, async () => {
      throw new Away('connect ECONNREFUSED');
    });
    app.get('/teapot', { config }, async () => {
      throw Object.assign(new Error('not of fastify'), { statusCode: 418 });
    });
  },
  { bodyLimit: 100 },
);

const ask = async (path: string, init: RequestInit = { headers: analyst }) => {
  const response = await fetch(`${base}${path}`, init);
  const answer = problemSchema.loose().parse(await response.json());
  t.equal(response.headers.get('content-type'), 'application/problem+json', path);
  t.equal(answer.status, response.status, path);
  t.equal(answer.type, `urn:hammerhead:problem:${answer.code}`, path);
  t.equal(answer.instance, `urn:uuid:${response.headers.get('x-request-id')}`, path);
  return { headers: response.headers, answer };
};
const post = (body: string, headers: Record<string, string> = json) =>
  ask('/things', { method: 'POST', headers, body });

t.test('a body with faults is 422 and every fault has its path', async (t) => {
  const { answer } = await post('{"name":"","items":[{"n":1},{"n":1.5}],"nmae":1}');
  t.match(answer, { status: 422, code: 'invalid' });
  t.same(answer.errors?.map(({ path }) => path).toSorted(), ['items[1].n', 'name', 'nmae']);
});

t.test('a query with faults is 422 as well', async (t) => {
  const { answer } = await ask('/things?limit=201&sort=x');
  t.equal(answer.status, 422);
  t.same(answer.errors?.map(({ path }) => path).toSorted(), ['limit', 'sort']);
});

t.test('a path that cannot name anything is 404', async (t) => {
  t.match((await ask('/things/not-an-id')).answer, { status: 404, code: 'not_found' });
});

t.test('an unknown route and a method that a route does not have are 404', async (t) => {
  t.equal((await ask('/nowhere')).answer.code, 'not_found');
  t.equal((await ask('/busy', { method: 'DELETE', headers: analyst })).answer.code, 'not_found');
});

t.test('bodies that are no JSON are 400, never 5xx', async (t) => {
  for (const body of ['{"name":', '', 'nul', '{"__proto__":{"x":1}}', '[1,]'])
    t.match((await post(body)).answer, { status: 400, code: 'not_parseable' }, body);
});

t.test('JSON of the wrong shape is 422', async (t) => {
  for (const body of ['null', '[]', '"text"', '{}']) t.equal((await post(body)).answer.status, 422, body);
});

t.test('another content type is 415', async (t) => {
  for (const type of ['text/plain', 'application/xml', 'application/json2', ';'])
    t.match((await post('{}', { ...analyst, 'content-type': type })).answer, { status: 415 }, type);
});

t.test('a body over the limit is 413', async (t) => {
  t.match((await post(JSON.stringify({ name: 'x'.repeat(100) }))).answer, { status: 413, code: 'too_large' });
});

t.test('a malformed path is 400', async (t) => {
  t.match((await ask('/things/%E0%A4%A')).answer, { status: 400, code: 'malformed_request' });
});

t.test('a thrown problem is answered with its detail and its own members', async (t) => {
  const { answer } = await ask('/conflict');
  t.match(answer, { status: 409, code: 'referral_open', detail: 'it is open', referralId: open });
});

t.test('503 says when to try again, in whole seconds', async (t) => {
  const { answer, headers } = await ask('/busy');
  t.match(answer, { status: 503, code: 'overloaded' });
  t.equal(headers.get('retry-after'), '2');
});

t.test('a database that is away is 503 with Retry-After', async (t) => {
  const { answer, headers } = await ask('/gone');
  t.match(answer, { status: 503, code: 'unavailable' });
  t.ok(headers.get('retry-after'));
  t.notMatch(JSON.stringify(answer), /ECONNREFUSED/);
});

t.test('a bug is 500 and shows nothing', async (t) => {
  const { answer } = await ask('/bug');
  t.strictSame(answer, {
    instance: answer.instance,
    type: 'urn:hammerhead:problem:internal',
    title: 'Something went wrong here',
    status: 500,
    code: 'internal',
  });
});

t.test('a status that a library put on its own error is not trusted', async (t) => {
  t.equal((await ask('/teapot')).answer.code, 'internal');
});

/** What the server answers to bytes that fetch would never send. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (data: string) => {
      answer += data;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });

t.test('what is not HTTP is answered as a problem too', async (t) => {
  const answer = await raw('GET / HTTP/1.1\r\nhost: x\r\nbad header\r\n\r\n');
  t.match(answer, /^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
  t.match(answer, /"code":"malformed_request"/);
});

t.test('header fields over the limit are 431', async (t) => {
  const answer = await raw(`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`);
  t.match(answer, /^HTTP\/1\.1 431 /);
  t.match(answer, /"code":"headers_too_large"/);
});

t.test('what Node would answer by itself is a problem too', async (t) => {
  const noHost = await raw('GET /things HTTP/1.1\r\nconnection: close\r\n\r\n');
  t.match(noHost, /^HTTP\/1\.1 400 [^]*application\/problem\+json[^]*needs a Host/);
  const expect = await raw('POST /things HTTP/1.1\r\nhost: x\r\nexpect: tea\r\ncontent-length: 0\r\n\r\n');
  t.match(expect, /^HTTP\/1\.1 417 [^]*application\/problem\+json[^]*"code":"expectation_failed"/);
  const connected = await raw('CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n');
  t.match(connected, /^HTTP\/1\.1 400 [^]*application\/problem\+json/i);
  const version = await raw('GET / HTTP/9.9\r\nhost: x\r\n\r\n');
  t.match(version, /^HTTP\/1\.1 400 [^]*application\/problem\+json/i);
  const method = await raw('BREW /things HTTP/1.1\r\nhost: x\r\n\r\n');
  t.match(method, /^HTTP\/1\.1 400 [^]*application\/problem\+json/i);
});

t.test('what the database cannot do now is 503, whatever it says, and a bug is not', async (t) => {
  for (const [error, status] of [
    [new Away('from the database'), 503],
    [Object.assign(new Error('from the database'), { code: '23505' }), 500],
  ] as const) {
    const failing = await serve(t, (app) =>
      app.get('/fails', { config }, async () => {
        throw error;
      }),
    );
    const response = await fetch(`${failing}/fails`, { headers: analyst });
    t.equal(response.status, status);
    t.equal(response.headers.get('content-type'), 'application/problem+json');
    t.equal(response.headers.has('retry-after'), status === 503);
  }
});

t.test('who comes while the service stops is asked to come again', async (t) => {
  const app = await buildServer({ name: 'test', logger: silent, checks: {}, isUnavailable });
  let answerSlow: () => void = () => {};
  app.get('/slow', { config: publicRoute }, async () => {
    await new Promise<void>((resolve) => {
      answerSlow = resolve;
    });
    return {};
  });
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (data: string) => {
    answer += data;
  });
  socket.write('GET /slow HTTP/1.1\r\nhost: x\r\n\r\n');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const closing = app.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
  await new Promise((resolve) => setTimeout(resolve, 100));
  answerSlow();
  await closing;
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
  t.match(answer, /HTTP\/1\.1 503 [^]*application\/problem\+json[^]*"code":"unavailable"/);
});
