import { idPath, watchlistSchema } from '@hammerhead/contracts';
import { retireWatchlist } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction, watchlists } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { watchlistOut } from './present.js';

/** `DELETE /v1/watchlists/{id}`: retires the list, so that nothing is compared with it any more. */
export function retireWatchlistRoute(app: Server, { pool }: Deps): void {
  app.delete(
    '/v1/watchlists/:id',
    {
      config: requirePermission('watchlist:write'),
      schema: {
        tags: ['watchlists'],
        summary: 'Retire a list',
        description:
          'A decision, and nothing is lost: versions and entries stay readable, and publishing the list again ' +
          'undoes it. Shipments that it hit are scored again.',
        params: idPath,
        response: { 200: watchlistSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { outcome } = await transaction(pool, (tx) => retireWatchlist(tx, actorOf(request), { id }));
      const list = outcome === 'not_found' ? null : await watchlists.find(pool, id);
      if (list === null) throw problem('not_found', { detail: 'there is no list with this id' });
      return watchlistOut(list);
    },
  );
}
