import { oneEntryQuerySchema, watchlistEntryPath, watchlistEntrySchema } from '@hammerhead/contracts';
import { etagOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { watchlists } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { findList } from './find-list.js';
import { storedEntryOut } from './present.js';

/** `GET /v1/watchlists/{id}/entries/{entry}`: returns one entry. */
export function readEntryRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/watchlists/:id/entries/:entry',
    {
      config: {
        ...requirePermission('watchlist:read'),
        recordsRead: { kind: 'watchlist', part: 'entry', parameters: ['entry'] },
        answers: { 200: 'The entry, with the version that `If-Match` asks for' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'getWatchlistEntry',
        tags: ['watchlists'],
        summary: 'One entry of a list',
        description:
          'As the latest version has it, or that of `version`. Its `ETag` is what `If-Match` of a change or removal ' +
          'wants: it moves when this entry changes, and not when others do.',
        params: watchlistEntryPath,
        querystring: oneEntryQuerySchema,
        response: { 200: watchlistEntrySchema },
      },
    },
    async ({ params, query: { version } }, reply) => {
      const { id, latest } = await findList(pool, params.id);
      const asked = version ?? latest.version;
      if (asked > latest.version)
        throw problem('invalid', { errors: [{ path: 'version', message: `is above ${latest.version}` }] });
      const entry = await watchlists.findEntryIn(pool, id, params.entry, asked);
      if (entry === null) throw problem('not_found', { detail: `version ${asked} has no such entry` });
      return reply.header('etag', etagOf(entry.since)).send(storedEntryOut(entry));
    },
  );
}
