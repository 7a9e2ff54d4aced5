import { exclusionSchema, idPath } from '@hammerhead/contracts';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import * as storage from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { exclusionOut } from './present.js';

/** `DELETE /v1/exclusions/{id}`: the match counts again. */
export function revokeExclusion(app: Server, { pool }: Deps): void {
  app.delete(
    '/v1/exclusions/:id',
    {
      config: requirePermission('exclusion:write'),
      schema: {
        tags: ['watchlists'],
        summary: 'Take the clearing of a match back',
        description: 'A decision of its own; who cleared it, and who took that back, stays on record.',
        params: idPath,
        response: { 200: exclusionSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const found = await storage.transaction(pool, (client) =>
        storage.revokeExclusion(client, id, actorOf(request).subject),
      );
      const row = found ? await storage.findExclusion(pool, id) : null;
      if (row === null) throw problem('not_found');
      return exclusionOut(row);
    },
  );
}
