import { exclusionSchema, idPath } from '@hammerhead/contracts';
import { revokeExclusion } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { exclusions, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { exclusionOut } from './present.js';

/** `DELETE /v1/exclusions/{id}`: revokes the exclusion, so that the match counts again. */
export function revokeExclusionRoute(app: Server, { pool }: Deps): void {
  app.delete(
    '/v1/exclusions/:id',
    {
      config: requirePermission('exclusion:write'),
      schema: {
        operationId: 'revokeExclusion',
        tags: ['watchlists'],
        summary: 'Take the clearing of a match back',
        description: 'A decision of its own; who cleared it, and who took that back, stays on record.',
        params: idPath,
        response: { 200: exclusionSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { outcome } = await transaction(pool, (tx) => revokeExclusion(tx, actorOf(request), { id }));
      const row = outcome === 'not_found' ? null : await exclusions.find(pool, id);
      if (row === null) throw problem('not_found');
      return exclusionOut(row);
    },
  );
}
