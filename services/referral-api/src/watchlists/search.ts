import {
  likenessOf,
  watchlistMatchesSchema,
  watchlistSearchQuerySchema,
  type WatchlistMatches,
} from '@hammerhead/contracts';
import type { FoundEntry } from '@hammerhead/screening';
import { decodeCursor, encodeCursor, pageOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { type WatchlistRow, watchlists } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { foundPlace, type FoundPlace, inFoundOrder } from './found-place.js';
import { entryOut } from './present.js';
import type { SearchableList, SearchBook } from '@hammerhead/scoring';

/** The number of lists read in one statement. */
const listsAtOnce = 500;

/** Yields every list in the order of the names. */
async function* allLists(pool: Deps['pool']): AsyncGenerator<WatchlistRow> {
  for (let after = ''; ; ) {
    const lists = await watchlists.list(pool, after, listsAtOnce);
    yield* lists;
    const last = lists.at(-1);
    if (last === undefined || lists.length < listsAtOnce) return;
    after = last.name;
  }
}

interface Match {
  readonly id: string;
  readonly list: string;
  readonly searched: SearchableList;
  readonly found: FoundEntry;
}

/** `GET /v1/watchlists/search?name=`: finds the entries of the lists in force that have a similar name. */
export function searchWatchlistsRoute(app: Server, { pool }: Deps, book: SearchBook): void {
  app.get(
    '/v1/watchlists/search',
    {
      config: {
        ...requirePermission('watchlist:read'),
        recordsRead: { kind: 'watchlist', searched: 'name' },
        answers: { 200: 'A page of entries, the likeliest first' },
      },
      schema: {
        operationId: 'searchWatchlists',
        tags: ['watchlists'],
        summary: 'Find a name or a part of one on all lists, however it is spelt',
        description:
          'Every entry that holds the words, or words that begin so, or are like them, and every entry whose name ' +
          'is alike. What is most likely meant comes first: names that hold the very words, the fewer others they ' +
          'have the sooner. `likeness` and `because` are what scoring would say of this name, where a surname alone ' +
          'is no match. Entries that have expired are found, too.',
        querystring: watchlistSearchQuerySchema,
        response: { 200: watchlistMatchesSchema },
      },
    },
    async ({ query: { name, country, kind, atLeast, cursor, limit } }) => {
      const scope = ['watchlist search', name, country ?? null, kind ?? null, atLeast ?? null];
      const after = cursor === undefined ? null : decodeCursor(scope, foundPlace, cursor);
      const matches: Match[] = [];
      for await (const { id, name: list, version } of allLists(pool)) {
        if (version === null) continue;
        const searched = await book.get({ id }, version);
        for (const found of searched.finder.find(name, {
          ...(country === undefined ? {} : { country }),
          ...(kind === undefined ? {} : { kind }),
          ...(atLeast === undefined ? {} : { atLeast }),
        }))
          matches.push({ id, list, searched, found });
      }
      const shown = matches
        .sort((a, b) => inFoundOrder(placeOf(a), placeOf(b)))
        .filter((match) => after === null || inFoundOrder(placeOf(match), after) > 0)
        .slice(0, limit + 1);
      return pageOf(shown, limit, matchOut, (match) => encodeCursor(scope, placeOf(match)));
    },
  );
}

const placeOf = ({ list, found }: Match): FoundPlace => [found.rank, found.score, list, found.entry.id];

const matchOut = ({ id, list, searched, found }: Match): WatchlistMatches['items'][number] => ({
  watchlistId: id,
  watchlist: list,
  list,
  version: searched.version,
  likeness: likenessOf(found.score),
  score: likenessOf(found.score),
  listed: found.listed,
  because: [...found.because()],
  entry: entryOut(found.entry, searched.since.get(found.entry) ?? searched.version),
});
