import { watchlistPageSchema, watchlistQuerySchema } from '@hammerhead/contracts';
import {
  cursorText,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { watchlists } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { watchlistOut } from './present.js';

const scope = ['watchlists'];

/** `GET /v1/watchlists`: returns the lists in the order of their names. */
export function listWatchlistsRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/watchlists',
    {
      config: requirePermission('watchlist:read'),
      schema: {
        operationId: 'listWatchlists',
        tags: ['watchlists'],
        summary: 'The lists that shipments are compared with, by name',
        querystring: watchlistQuerySchema,
        response: { 200: watchlistPageSchema },
      },
    },
    async ({ query: { cursor, limit } }) => {
      const after = cursor === undefined ? '' : decodeCursor(scope, cursorText, cursor);
      const rows = await watchlists.list(pool, after, limit + 1);
      return pageOf(rows, limit, watchlistOut, ({ name }) => encodeCursor(scope, name));
    },
  );
}
