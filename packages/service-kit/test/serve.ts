import type { TokenActor } from '@hammerhead/contracts';
import type { Test } from 'tap';
import { buildServer, createLogger, hashToken, type Server, type ServerOptions } from '../src/index.js';

/** What the service works with is away. */
export class Away extends Error {}
export const isUnavailable = (error: unknown): boolean => error instanceof Away;

export const silent = createLogger({ name: 'test', level: 'silent', pretty: false });

/** One token a role: the token is the role's name. */
export const findRole = async (hash: Buffer): Promise<TokenActor | null> => {
  for (const role of ['feed', 'analyst', 'admin'] as const)
    if (hashToken(role).equals(hash))
      return { tokenId: `token-${role}`, role, subject: `the ${role}`, federal: role !== 'feed' };
  return null;
};

/** A server with the routes of `routes`, listening on a free port until the test ends; gives its address. */
export const serve = async (
  t: Test,
  routes: (app: Server) => void,
  options: Partial<ServerOptions> = {},
): Promise<string> => {
  const app = await buildServer({
    name: 'test',
    logger: silent,
    checks: {},
    isUnavailable,
    findToken: findRole,
    ...options,
  });
  routes(app);
  t.teardown(() => app.close());
  return app.listen({ host: '127.0.0.1', port: 0 });
};

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
