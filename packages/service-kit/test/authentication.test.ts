import t from 'tap';
import { actorOf, buildServer, hashToken, newToken, publicRoute, requirePermission } from '../src/index.js';
import { Away, bearer, findRole, isUnavailable, serve, silent } from './serve.js';

const base = await serve(t, (app) => {
  app.get('/referrals', { config: requirePermission('referral:read') }, async (request) => actorOf(request));
  app.post('/manifests', { config: requirePermission('manifest:submit') }, async () => ({ done: true }));
  app.get('/open', { config: publicRoute }, async () => ({ open: true }));
});

t.test('no token, or one in another form, is 401 and says which scheme', async (t) => {
  const headers: Record<string, string>[] = [
    {},
    { authorization: 'analyst' },
    { authorization: 'Basic YTpi' },
    { authorization: 'Bearer ' },
    { authorization: 'Bearer two words' },
    { authorization: `Bearer ${'x'.repeat(4_097)}` },
  ];
  for (const header of headers) {
    const response = await fetch(`${base}/referrals`, { headers: header });
    t.equal(response.status, 401, JSON.stringify(header).slice(0, 60));
    t.equal(response.headers.get('www-authenticate'), 'Bearer realm="hammerhead"');
    await response.body?.cancel();
  }
});

t.test('a token that is not known is 401 invalid_token', async (t) => {
  const response = await fetch(`${base}/referrals`, { headers: bearer('nobody') });
  t.equal(response.status, 401);
  t.equal(response.headers.get('www-authenticate'), 'Bearer realm="hammerhead", error="invalid_token"');
  t.match(await response.json(), { code: 'unauthenticated' });
});

t.test('a role without the permission is 403', async (t) => {
  const response = await fetch(`${base}/referrals`, { headers: bearer('feed') });
  t.equal(response.status, 403);
  t.match(await response.json(), {
    code: 'forbidden',
    detail: 'the role feed may not do this; analyst, investigator, supervisor, auditor may',
  });
});

t.test('a role with the permission gets in, and the handler knows who it is', async (t) => {
  for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
    const response = await fetch(`${base}/referrals`, { headers: { authorization: `${scheme} analyst` } });
    t.equal(response.status, 200);
    t.same(await response.json(), {
      tokenId: 'token-analyst',
      role: 'analyst',
      subject: 'the analyst',
      federal: true,
    });
  }
});

t.test('HEAD of a route asks for the same permission', async (t) => {
  const head = (token: string) => fetch(`${base}/referrals`, { method: 'HEAD', headers: bearer(token) });
  t.equal((await head('feed')).status, 403);
  t.equal((await head('analyst')).status, 200);
});

t.test('the right is decided before the body is read', async (t) => {
  const response = await fetch(`${base}/manifests`, {
    method: 'POST',
    headers: { ...bearer('analyst'), 'content-type': 'application/nonsense' },
    body: 'not json',
  });
  t.equal(response.status, 403);
});

t.test('a public route needs no token', async (t) => {
  t.same(await (await fetch(`${base}/open`)).json(), { open: true });
});

t.test('a route that asks for nothing, or for what does not exist, stops the boot', async (t) => {
  for (const config of [undefined, {}, { permission: 'referral:everything' }]) {
    const app = await buildServer({
      name: 'test',
      logger: silent,
      checks: {},
      isUnavailable,
      findToken: findRole,
    });
    t.teardown(() => app.close());
    app.get('/hole', config === undefined ? {} : { config }, async () => ({}));
    await t.rejects(async () => app.ready(), /no permission in the config of GET \/hole/);
  }
});

t.test('a server that cannot authenticate refuses routes that need it', async (t) => {
  const app = await buildServer({ name: 'test', logger: silent, checks: {}, isUnavailable });
  t.teardown(() => app.close());
  app.get('/referrals', { config: requirePermission('referral:read') }, async () => ({}));
  await t.rejects(async () => app.ready(), /GET \/referrals/);
});

t.test('a lookup that fails because the database is away is 503, not 401', async (t) => {
  const away = await serve(
    t,
    (app) => app.get('/x', { config: requirePermission('referral:read') }, async () => ({})),
    { findToken: () => Promise.reject(new Away('Connection terminated unexpectedly')) },
  );
  const response = await fetch(`${away}/x`, { headers: bearer('analyst') });
  t.equal(response.status, 503);
  t.ok(response.headers.get('retry-after'));
});

t.test('tokens have the prefix, 256 bits, and a hash of 32 bytes', async (t) => {
  const tokens = new Set(Array.from({ length: 100 }, newToken));
  t.equal(tokens.size, 100);
  for (const token of tokens) t.match(token, /^hh_[\w-]{43}$/);
  t.equal(
    hashToken('abc').toString('hex'),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    'the test vector of FIPS 180-2',
  );
});
