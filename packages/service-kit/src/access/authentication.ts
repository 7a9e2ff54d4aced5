import { may, type Permission, rolesThatMay } from '@hammerhead/access';
import type { TokenActor } from '@hammerhead/contracts';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { problem } from '../problems/problem.js';
import type { Authenticator, Identified } from './authenticate.js';
import { permissionOf } from './route-access.js';

/** Who sent a request, and who told that. */
const identified = new WeakMap<
  FastifyRequest,
  { readonly found: Identified; readonly authenticator: Authenticator }
>();

/** The actor whose token `request` shows; undefined where it shows none that is valid, and on public routes. */
export const knownActorOf = (request: FastifyRequest): TokenActor | undefined =>
  identified.get(request)?.found.actor;

/** Who sent `request`, and how that was told. Only for handlers of routes that require a permission. */
export const identityOf = (request: FastifyRequest): Identified => {
  const known = identified.get(request);
  if (known === undefined) throw new Error(`${request.url}: a public route has no actor`);
  return known.found;
};

/** The actor who sent `request`. Only for handlers of routes that require a permission. */
export const actorOf = (request: FastifyRequest): TokenActor => identityOf(request).actor;

/**
 * Whether who sent a request may still do so: the token or session may have ended since, or have lost the right. For
 * answers that last, such as a stream of events. Where it cannot be told, they may not.
 */
export async function stillMay(request: FastifyRequest, permission: Permission): Promise<boolean> {
  try {
    const actor = await identified.get(request)?.authenticator.lookAgain(request);
    return actor !== undefined && actor !== null && may(actor, permission);
  } catch {
    return false;
  }
}

/**
 * Decides on every request before its body is read: 401 without a valid token or session, 403 where its role, or its
 * scopes, lack the permission in the route's `config`. A route without a permission stops the boot.
 */
export const addAuthentication = (app: FastifyInstance, authenticator: Authenticator | undefined): void => {
  refuseOpenRoutes(app, authenticator !== undefined);
  if (authenticator === undefined) return;
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) return;
    const permission = permissionOf(request.routeOptions.config);
    if (permission === 'public') return;
    // An answer that requires a token must not stay in the cache of a proxy or browser.
    void reply.header('cache-control', 'no-store');
    const found = await authenticator.identify(request);
    identified.set(request, { found, authenticator });
    if (permission === undefined || !may(found.actor, permission))
      throw problem('forbidden', { detail: refusalOf(found.actor, permission) });
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

/** Who may is no secret: the permissions stand in the documentation of each route. */
const refusalOf = (actor: TokenActor, permission: Permission | undefined): string => {
  const { role, federal, scopes } = actor;
  if (permission !== undefined && scopes !== undefined && may({ role, federal }, permission))
    return `this token is for ${scopes.join(', ')} alone`;
  if (permission !== undefined && !federal && may({ role, federal: true }, permission))
    return 'only a federal officer may do this: it rests on EEI (15 CFR 30.60)';
  const others = permission === undefined ? [] : rolesThatMay(permission);
  const who = others.length === 0 ? '' : `; ${others.join(', ')} may`;
  return `the role ${role} may not do this${who}`;
};
