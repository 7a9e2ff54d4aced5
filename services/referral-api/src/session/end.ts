import { endSession } from '@hammerhead/decisions';
import {
  clearCookie,
  cookieOf,
  hashToken,
  identityOf,
  problem,
  requirePermission,
  type Server,
  sessionCookie,
} from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import { z } from 'zod';
import type { SignInDeps } from './people.js';

/** `DELETE /v1/session`: a browser signs out. */
export function endSessionRoute(app: Server, { pool, authenticator }: SignInDeps): void {
  app.delete(
    '/v1/session',
    {
      config: {
        ...requirePermission('self:read', 'wrong_state'),
        answers: { 204: 'Signed out; the cookie is taken away' },
      },
      schema: {
        operationId: 'signOut',
        tags: ['session'],
        summary: 'Sign out',
        description:
          'Ends the session that the request came with. A token is not a session: it is revoked instead.',
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { actor, session } = identityOf(request);
      const cookie = cookieOf(request, sessionCookie);
      if (session === null || cookie === undefined)
        throw problem('wrong_state', { detail: 'the request came with a token, and not with a session' });
      await transaction(pool, (tx) => endSession(tx, actor, session.id));
      authenticator.forgetSession(hashToken(cookie));
      return reply.code(204).header('set-cookie', clearCookie(sessionCookie)).send(null);
    },
  );
}
