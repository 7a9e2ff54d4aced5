import { Writable } from 'node:stream';
import t from 'tap';
import { createLogger, problem, requirePermission } from '../src/index.js';
import { bearer, serve } from './serve.js';

t.test('the log says who asked what and how it ended, without the query', async (t) => {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const base = await serve(
    t,
    (app) => {
      app.get('/v1/things', { config: requirePermission('referral:read') }, async () => ({}));
      app.get(
        '/v1/things/:id/entries/:entry',
        { config: requirePermission('referral:read') },
        async () => ({}),
      );
      app.get('/v1/closed', { config: requirePermission('referral:read') }, async () => {
        throw problem('wrong_state');
      });
    },
    { logger: createLogger({ name: 'test', pretty: false, destination }) },
  );
  const logged = async (path: string, token: string): Promise<unknown> => {
    const from = lines.length;
    const response = await fetch(`${base}${path}`, { headers: bearer(token) });
    await response.text();
    while (lines.length === from) await new Promise(setImmediate);
    return JSON.parse(lines[from] ?? '');
  };
  t.match(await logged('/v1/things?name=Devon+Clarke', 'analyst'), {
    path: '/v1/things',
    status: 200,
    subject: 'the analyst',
    role: 'analyst',
  });
  t.match(await logged('/v1/closed', 'analyst'), { status: 409, code: 'wrong_state', role: 'analyst' });
  t.match(await logged('/v1/things', 'admin'), { status: 403, code: 'forbidden', subject: 'the admin' });
  const stranger = await logged('/v1/things', 'guessed');
  t.match(stranger, { status: 401, code: 'unauthenticated' });
  t.notMatch(stranger, { role: String });
  const id = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';
  for (const [path, told] of [
    [`/v1/things/${id}/entries/17`, `/v1/things/${id}/entries/17`],
    [`/v1/things/${id}/entries/Devon%20Clarke?name=Devon`, `/v1/things/${id}/entries/:entry`],
    ['/v1/things/Devon/entries/-1', '/v1/things/:id/entries/:entry'],
    ['/v1/thing/Devon%20Clarke', '/v1/thing/…'],
    ['/v1/things/Devon', '/v1/things/…'],
    ['/things/Devon%20Clarke/entries', '/things/…/…'],
    ['/things', '/things'],
  ] as const)
    t.match(await logged(path, 'analyst'), { path: told }, path);
  t.notMatch(lines.join(''), /Devon|guessed/);
});

t.test('the bare address leads to what people can read', async (t) => {
  const to = async (base: string): Promise<string | null> =>
    (await fetch(base, { redirect: 'manual' })).headers.get('location');
  t.equal(
    await to(await serve(t, () => {}, { api: { title: 'T', description: '', version: '1' } })),
    '/docs',
  );
  t.equal(await to(await serve(t, () => {})), '/readyz');
});
