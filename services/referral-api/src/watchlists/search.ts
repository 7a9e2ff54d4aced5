import {
  type WatchlistMatches,
  watchlistMatchesSchema,
  watchlistSearchQuerySchema,
} from '@hammerhead/contracts';
import { requirePermission, type Server } from '@hammerhead/service-kit';
import { listWatchlists } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { entryOut } from './present.js';
import { leastScore, type SearchBook } from './search-book.js';

/** Lists searched at once. */
const mostLists = 500;

/** `GET /v1/watchlists/search?name=`: whom the lists in force know by such a name. */
export function searchWatchlists(app: Server, { pool }: Deps, book: SearchBook): void {
  app.get(
    '/v1/watchlists/search',
    {
      config: requirePermission('watchlist:read'),
      schema: {
        tags: ['watchlists'],
        summary: 'Find a name on all lists, however it is spelt',
        description:
          'As scoring does it: the same hits, with the same scores and reasons. The likest first; entries that ' +
          'have expired are found too.',
        querystring: watchlistSearchQuerySchema,
        response: { 200: watchlistMatchesSchema },
      },
    },
    async ({ query: { name, country, kind, atLeast = leastScore, limit } }) => {
      const items: WatchlistMatches['items'] = [];
      for (const list of await listWatchlists(pool, '', mostLists)) {
        if (list.version === null) continue;
        const { version, index, since } = await book.get(list, list.version);
        const hits = index.search(name, {
          atLeast,
          ...(country === undefined ? {} : { country }),
          ...(kind === undefined ? {} : { kind }),
        });
        for (const { entry, score, listed, because } of hits.slice(0, limit))
          items.push({
            watchlistId: list.id,
            list: list.name,
            version,
            score,
            listed,
            because: [...because],
            entry: entryOut(entry, since.get(entry) ?? version),
          });
      }
      return { items: items.sort((a, b) => b.score - a.score).slice(0, limit) };
    },
  );
}
