import {
  watchlistEntryPageSchema,
  watchlistEntryQuerySchema,
  watchlistPath,
  watchlistQuerySchema,
  watchlistSchema,
  watchlistVersionPageSchema,
} from '@hammerhead/contracts';
import type { FoundEntry } from '@hammerhead/screening';
import {
  cursorInt,
  cursorText,
  decodeCursor,
  encodeCursor,
  etagOf,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { watchlists } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { findList } from './find-list.js';
import { entryOut, storedEntryOut, versionOut, watchlistOut } from './present.js';
import { foundPlace, type FoundPlace, inFoundOrder } from './found-place.js';
import type { SearchBook } from '@hammerhead/scoring';

const placeOf = ({ rank, score, entry }: FoundEntry): FoundPlace => [rank, score, '', entry.id];

/** A number above every version. */
const beyondAnyVersion = 2_147_483_647;

/** `GET /v1/watchlists/{id}`, `…/versions`, `…/entries`: returns a list, its versions or its entries. */
export function readWatchlistRoute(app: Server, { pool }: Deps, book: SearchBook): void {
  app.get(
    '/v1/watchlists/:id',
    {
      config: { ...requirePermission('watchlist:read'), answers: { 200: 'The list as it stands' } },
      schema: {
        operationId: 'getWatchlist',
        tags: ['watchlists'],
        summary: 'A list as it stands now',
        description: 'Found by its name or id. Its `ETag` is its latest version.',
        params: watchlistPath,
        response: { 200: watchlistSchema },
      },
    },
    async ({ params }, reply) => {
      const list = await findList(pool, params.id);
      return reply.header('etag', etagOf(list.latest.version)).send(watchlistOut(list));
    },
  );

  app.get(
    '/v1/watchlists/:id/versions',
    {
      config: {
        ...requirePermission('watchlist:read'),
        answers: { 200: 'A page of its versions, the newest first' },
      },
      schema: {
        operationId: 'listWatchlistVersions',
        tags: ['watchlists'],
        summary: 'What a list said, the newest version first',
        params: watchlistPath,
        querystring: watchlistQuerySchema,
        response: { 200: watchlistVersionPageSchema },
      },
    },
    async ({ params, query: { cursor, limit } }) => {
      const { id } = await findList(pool, params.id);
      const scope = ['watchlist versions', id];
      const before = cursor === undefined ? beyondAnyVersion : decodeCursor(scope, cursorInt, cursor);
      const rows = await watchlists.listVersions(pool, id, before, limit + 1);
      return pageOf(rows, limit, versionOut, ({ version }) => encodeCursor(scope, version));
    },
  );

  app.get(
    '/v1/watchlists/:id/entries',
    {
      config: {
        ...requirePermission('watchlist:read'),
        recordsRead: { kind: 'watchlist', part: 'entries', searched: 'name' },
        answers: { 200: 'A page of the entries of one version' },
      },
      schema: {
        operationId: 'listWatchlistEntries',
        tags: ['watchlists'],
        summary: 'The entries of a version, by id or by a name',
        description:
          'Without `version`, of the latest; what stands in a retired list stays readable. With `name`, those that ' +
          'hold its words or are alike, the likeliest first.',
        params: watchlistPath,
        querystring: watchlistEntryQuerySchema,
        response: { 200: watchlistEntryPageSchema },
      },
    },
    async ({ params, query: { version, name, cursor, limit } }) => {
      const { id, latest } = await findList(pool, params.id);
      const asked = version ?? latest.version;
      if (asked > latest.version)
        throw problem('invalid', { errors: [{ path: 'version', message: `is above ${latest.version}` }] });
      if (name !== undefined) {
        const scope = ['watchlist entries by name', id, asked, name];
        const after = cursor === undefined ? null : decodeCursor(scope, foundPlace, cursor);
        const { finder, since } = await book.get({ id }, asked);
        const found = finder
          .find(name)
          .filter((one) => after === null || inFoundOrder(placeOf(one), after) > 0)
          .slice(0, limit + 1);
        return pageOf(
          found,
          limit,
          ({ entry }) => entryOut(entry, since.get(entry) ?? asked),
          (last) => encodeCursor(scope, placeOf(last)),
        );
      }
      const scope = ['watchlist entries', id, asked];
      const after = cursor === undefined ? '' : decodeCursor(scope, cursorText, cursor);
      const rows = await watchlists.listEntries(pool, id, asked, after, limit + 1);
      return pageOf(rows, limit, storedEntryOut, (last) => encodeCursor(scope, last.id));
    },
  );
}
