import { idPath, revocationSchema, tokenSchema } from '@hammerhead/contracts';
import { revokeToken } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { tokenOut } from './present.js';

/** `POST /v1/tokens/{id}/revocation`: within seconds the token opens nothing any more. */
export function revokeTokenRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/tokens/:id/revocation',
    {
      config: {
        ...requirePermission('token:revoke', 'last_admin'),
        answers: { 200: 'The token, revoked; as it was when it had been already' },
      },
      schema: {
        operationId: 'revokeToken',
        tags: ['operation'],
        summary: 'Revoke a bearer token',
        description:
          'Within five seconds it opens nothing any more, in any process, nor does a session that rests on it. The last ' +
          'token of an admin, and of an admin who is a federal officer, is revoked only with `force`: nobody could make ' +
          'tokens here any more, or none of federal officers.',
        params: idPath,
        body: revocationSchema,
        response: { 200: tokenSchema },
      },
    },
    async (request) => {
      const done = await transaction(pool, (tx) =>
        revokeToken(tx, actorOf(request), { id: request.params.id, ...request.body }),
      );
      if ('token' in done) return tokenOut(done.token, now());
      if (done.outcome === 'not_found') throw problem('not_found');
      throw problem('last_admin', {
        detail:
          'this is the last token of an admin, or of one who is a federal officer: send "force": true to revoke it',
      });
    },
  );
}
