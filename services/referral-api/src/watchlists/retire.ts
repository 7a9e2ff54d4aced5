import { watchlistPath, watchlistSchema } from '@hammerhead/contracts';
import { retireWatchlist } from '@hammerhead/decisions';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { findList } from './find-list.js';
import { watchlistOut } from './present.js';

/** `DELETE /v1/watchlists/{id}`: retires the list, so that nothing is compared with it any more. */
export function retireWatchlistRoute(app: Server, { pool }: Deps): void {
  app.delete(
    '/v1/watchlists/:id',
    {
      config: requirePermission('watchlist:write'),
      schema: {
        operationId: 'retireWatchlist',
        tags: ['watchlists'],
        summary: 'Retire a list',
        description:
          'A decision, and nothing is lost: versions and entries stay readable, and publishing the list again ' +
          'undoes it. Shipments that it hit are scored again.',
        params: watchlistPath,
        response: { 200: watchlistSchema },
      },
    },
    async (request) => {
      const { id } = await findList(pool, request.params.id);
      await transaction(pool, (tx) => retireWatchlist(tx, actorOf(request), { id }));
      return watchlistOut(await findList(pool, id));
    },
  );
}
