import { may, type Permission, rolesThatMay } from '@hammerhead/access';
import type { TokenActor } from '@hammerhead/contracts';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { type Problem, problem } from '../problems/problem.js';
import { type FindToken, rememberActors } from './actor-cache.js';
import { permissionOf } from './route-access.js';
import { askAgain } from './still-may.js';
import { hashToken } from './tokens.js';

/**
 * How long a revoked token may still work, in seconds; with the second between two looks at an open stream of events
 * they are five.
 */
const memorySeconds = 4;

const actors = new WeakMap<FastifyRequest, TokenActor>();

/** The actor whose token `request` shows; undefined where it shows none that is valid, and on public routes. */
export const knownActorOf = (request: FastifyRequest): TokenActor | undefined => actors.get(request);

/** The actor who sent `request`. Only for handlers of routes that require a permission. */
export const actorOf = (request: FastifyRequest): TokenActor => {
  const actor = knownActorOf(request);
  if (actor === undefined) throw new Error(`${request.url}: a public route has no actor`);
  return actor;
};

/**
 * Decides on every request before its body is read: 401 without a valid token, 403 where the token's role lacks the
 * permission in the route's `config`. A route without a permission stops the boot.
 */
export const addAuthentication = (app: FastifyInstance, findToken: FindToken | undefined): void => {
  refuseOpenRoutes(app, findToken !== undefined);
  if (findToken === undefined) return;
  const find = rememberActors(findToken, memorySeconds, () => performance.now());
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) return;
    const permission = permissionOf(request.routeOptions.config);
    if (permission === 'public') return;
    // An answer that requires a token must not stay in the cache of a proxy or browser.
    void reply.header('cache-control', 'no-store');
    const token = bearerOf(request.headers.authorization);
    if (token === undefined) throw unauthenticated('send "Authorization: Bearer <token>"');
    const hash = hashToken(token);
    askAgain(request, () => find(hash));
    const actor = await find(hash);
    if (actor === null) throw unauthenticated('this token is unknown, expired or revoked', 'invalid_token');
    actors.set(request, actor);
    if (permission === undefined || !may(actor, permission))
      throw problem('forbidden', { detail: refusalOf(actor, permission) });
  });
};

const refuseOpenRoutes = (app: FastifyInstance, canAuthenticate: boolean): void => {
  const routes: RouteOptions[] = [];
  // Checked when all routes are registered: plugins such as the documentation mark theirs public after this hook ran.
  app.addHook('onRoute', (route) => void routes.push(route));
  app.addHook('onReady', async () => {
    const open = routes.filter(({ config }) => {
      const permission = permissionOf(config);
      return permission === undefined || (permission !== 'public' && !canAuthenticate);
    });
    if (open.length > 0)
      throw new Error(
        `no permission in the config of ${open.map((r) => `${String(r.method)} ${r.url}`).join(', ')}`,
      );
  });
};

/** RFC 6750, 2.1: the scheme in any case, one token of the characters of `b64token`. */
const bearer = /^bearer +([\w.~+/-]{1,4096}=*) *$/i;

const bearerOf = (header: string | undefined): string | undefined => header?.match(bearer)?.[1];

/** Who may is no secret: the permissions stand in the documentation of each route. */
const refusalOf = ({ role, federal }: TokenActor, permission: Permission | undefined): string => {
  if (permission !== undefined && !federal && may({ role, federal: true }, permission))
    return 'only a federal officer may do this: it rests on EEI (15 CFR 30.60)';
  const others = permission === undefined ? [] : rolesThatMay(permission);
  const who = others.length === 0 ? '' : `; ${others.join(', ')} may`;
  return `the role ${role} may not do this${who}`;
};

const unauthenticated = (detail: string, error?: string): Problem =>
  problem('unauthenticated', {
    detail,
    headers: {
      'www-authenticate': `Bearer realm="hammerhead"${error === undefined ? '' : `, error="${error}"`}`,
    },
  });
