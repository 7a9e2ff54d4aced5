import { permissionsOf } from '@hammerhead/access';
import {
  idPath,
  instantText,
  instantTextOrNull,
  rotatedTokenSchema,
  rotationSchema,
} from '@hammerhead/contracts';
import { rotateToken } from '@hammerhead/decisions';
import {
  actorOf,
  hashToken,
  newToken,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { endsAhead, refusedToken } from './limits.js';

/** `POST /v1/tokens/{id}/rotation`: a new token for the same holder, beside the old one for a while. */
export function rotateTokenRoute(app: Server, { pool, now, openId }: Deps): void {
  app.post(
    '/v1/tokens/:id/rotation',
    {
      config: {
        ...requirePermission('token:create', 'wrong_state'),
        answers: { 201: 'The new token, shown only this once' },
      },
      schema: {
        operationId: 'rotateToken',
        tags: ['operation'],
        summary: 'Renew a bearer token',
        description:
          'The holder gets a new token with the same rights; the old one works beside it for `overlapHours`, and then ' +
          'expires by itself.',
        params: idPath,
        body: rotationSchema,
        response: { 201: rotatedTokenSchema },
      },
    },
    async (request, reply) => {
      const { overlapHours, expiresAt } = request.body;
      const token = newToken();
      const ends = endsAhead(expiresAt, now());
      const rotated = await transaction(pool, (tx) =>
        rotateToken(tx, actorOf(request), {
          id: request.params.id,
          hash: hashToken(token),
          overlapHours,
          expiresAt: ends,
          now: now(),
          hasIssuer: openId !== undefined,
        }),
      );
      switch (rotated.outcome) {
        case 'not_found':
          throw problem('not_found');
        case 'refused':
          // What stands in the way is no field of this request: the token to be renewed has it.
          throw rotated.why === 'signs_in_at_issuer'
            ? problem('wrong_state', { detail: `its holder signs in at ${openId?.issuer ?? 'the issuer'}` })
            : refusedToken(rotated.why, openId);
        case 'ended':
          throw problem('wrong_state', { detail: 'this token no longer works: make a new one' });
        case 'rotated_before':
          throw problem('wrong_state', {
            detail: `this token has been replaced by ${rotated.replacedBy}: rotate that one`,
          });
        case 'rotated':
      }
      const { old, id, oldEndsAt } = rotated;
      const { role, subject, name, federal, feedId, scopes, countries, agency } = old;
      return reply.code(201).send({
        id,
        token,
        role,
        permissions: permissionsOf({ role, federal, ...(scopes !== null && { scopes }) }),
        subject,
        name,
        federal,
        feedId,
        scopes,
        countries,
        agency,
        expiresAt: instantTextOrNull(rotated.expiresAt),
        replaces: old.id,
        previous: { id: old.id, expiresAt: instantText(oldEndsAt) },
      });
    },
  );
}
