import { type Permission, may } from '@hammerhead/access';
import { type Role, usRoles } from '@hammerhead/contracts';
import t from 'tap';
import { readOpenApi } from './document.js';
import { type Answer, roles, world } from './world.js';

const id = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';

/** Every route, what it needs, and how it answers whoever has that. */
const routes: [
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  permission: Permission,
  allowed: number,
][] = [
  ['GET', '/v1/referrals', 'referral:read', 200],
  ['POST', '/v1/referrals', 'referral:create', 422],
  ['GET', `/v1/referrals/${id}`, 'referral:read', 404],
  ['GET', `/v1/referrals/${id}/timeline`, 'referral:read', 404],
  ['POST', `/v1/referrals/${id}/disposition`, 'referral:dispose', 422],
  ['POST', `/v1/referrals/${id}/reopen`, 'referral:dispose', 422],
  ['GET', '/v1/shipments?bill=x', 'shipment:read', 200],
  ['GET', `/v1/shipments/${id}`, 'shipment:read', 404],
  ['GET', '/v1/parties?name=x', 'party:read', 200],
  ['GET', `/v1/parties/${id}`, 'party:read', 404],
  ['GET', `/v1/parties/${id}/shipments`, 'party:read', 404],
  ['GET', `/v1/parties/${id}/network`, 'party:read', 404],
  ['GET', `/v1/parties/${id}/path?to=${id}`, 'party:read', 404],
  ['GET', `/v1/parties/${id}/proposals`, 'party:read', 404],
  ['POST', `/v1/parties/${id}/merges`, 'party:merge', 422],
  ['POST', `/v1/parties/${id}/refusals`, 'party:merge', 422],
  ['DELETE', '/v1/merges/1', 'party:merge', 404],
  ['DELETE', '/v1/refusals/1', 'party:merge', 404],
  ['GET', '/v1/watchlists', 'watchlist:read', 200],
  ['POST', '/v1/watchlists', 'watchlist:write', 415],
  ['GET', '/v1/watchlists/search?name=x', 'watchlist:read', 200],
  ['GET', `/v1/watchlists/${id}`, 'watchlist:read', 404],
  ['GET', `/v1/watchlists/${id}/versions`, 'watchlist:read', 404],
  ['GET', `/v1/watchlists/${id}/entries`, 'watchlist:read', 404],
  ['DELETE', `/v1/watchlists/${id}`, 'watchlist:write', 404],
  ['POST', `/v1/watchlists/${id}/entries`, 'watchlist:write', 422],
  ['GET', `/v1/watchlists/${id}/entries/${id}`, 'watchlist:read', 404],
  ['PATCH', `/v1/watchlists/${id}/entries/${id}`, 'watchlist:write', 422],
  ['DELETE', `/v1/watchlists/${id}/entries/${id}`, 'watchlist:write', 428],
  ['GET', '/v1/exclusions', 'exclusion:read', 200],
  ['POST', '/v1/exclusions', 'exclusion:write', 422],
  ['POST', '/v1/exclusions/preview', 'exclusion:read', 422],
  ['GET', `/v1/exclusions/${id}`, 'exclusion:read', 404],
  ['DELETE', `/v1/exclusions/${id}`, 'exclusion:write', 404],
  ['GET', '/v1/statistics', 'statistics:read', 200],
  ['GET', '/v1/audit', 'audit:read', 200],
  ['GET', '/v1/audit/verify', 'audit:read', 200],
  ['GET', '/v1/audit/export', 'audit:read', 200],
  ['POST', '/v1/tokens', 'token:create', 422],
  ['GET', '/v1/dead-letters', 'dead-letter:read', 200],
  ['POST', '/v1/dead-letters/1/requeue', 'dead-letter:requeue', 404],
];

const w = await world(t);

const ask = (
  method: (typeof routes)[number][0],
  path: string,
  role: Role,
  body?: object,
): Promise<Answer> => {
  if (method === 'GET') return w.get(path, role);
  if (method === 'PATCH') return w.patch(path, body, role);
  return method === 'POST' ? w.post(path, body, role) : w.delete(path, role);
};

t.test('every role gets in where the table says so, and 403 everywhere else', async (t) => {
  for (const [method, path, permission, allowed] of routes)
    for (const role of roles) {
      const answer = await ask(method, path, role);
      const expected = may({ role, federal: usRoles.has(role) }, permission) ? allowed : 403;
      t.equal(answer.status, expected, `${role} ${method} ${path}`);
      if (expected === 403) t.equal(answer.body['code'], 'forbidden');
    }
});

t.test('a feed’s token opens nothing here, nor does a partner’s', async (t) => {
  for (const role of ['feed', 'partner'] as const)
    for (const [method, path] of routes) t.equal((await ask(method, path, role, {})).status, 403, path);
});

t.test('without a token, or with one that is not known, every route is 401', async (t) => {
  for (const [method, path] of routes)
    for (const headers of [{}, { authorization: 'Bearer hh_wrong' }]) {
      const response = await fetch(`${w.base}${path}`, { method, headers });
      t.equal(response.status, 401, `${method} ${path}`);
      t.match(response.headers.get('www-authenticate'), /^Bearer/);
      t.match(await response.json(), { code: 'unauthenticated' });
    }
});

t.test('the table above has every route of the documentation', async (t) => {
  const { paths } = await readOpenApi(w.base);
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{id}')}`),
  );
  const listed = routes.map(
    ([method, path]) => `${method} ${path.replace(/\?.*/, '').replace(/\/(1|01a3[\w-]+)(?=\/|$)/g, '/{id}')}`,
  );
  t.same(documented.toSorted(), listed.toSorted());
});
