import {
  ifMatchHeaders,
  removalQuerySchema,
  watchlistChangeSchema,
  watchlistEntryPath,
} from '@hammerhead/contracts';
import { removeEntry } from '@hammerhead/decisions';
import { actorOf, ifMatch, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { editProblems, entryRefused } from './edit-problems.js';
import { findList } from './find-list.js';
import { storedEntryOut, watchlistOut } from './present.js';

/** `DELETE /v1/watchlists/{id}/entries/{entry}`: removes an entry; all others stay as they are. */
export function removeEntryRoute(app: Server, { pool, now }: Deps): void {
  app.delete(
    '/v1/watchlists/:id/entries/:entry',
    {
      config: requirePermission('watchlist:write', 'stale', 'precondition_required', ...editProblems),
      schema: {
        operationId: 'removeWatchlistEntry',
        tags: ['watchlists'],
        summary: 'Remove an entry from a list',
        description:
          'It is not on the list from its next version on, and makes no hit any more, whatever the dates; earlier ' +
          'versions still show it. A decision in the log; shipments that it touched are scored again. To let an entry ' +
          'run out on a day, change its `expiresAt` instead.',
        params: watchlistEntryPath,
        headers: ifMatchHeaders,
        querystring: removalQuerySchema,
        response: { 200: watchlistChangeSchema },
      },
    },
    async (request) => {
      const { params, headers, query } = request;
      const { hasSeen } = ifMatch(headers['if-match']);
      const removed = await transaction(pool, (tx) =>
        removeEntry(tx, actorOf(request), {
          watchlist: params.id,
          entry: params.entry,
          hasSeen,
          reason: query.reason,
          now: now(),
        }),
      );
      if (removed.outcome !== 'published') throw entryRefused(removed);
      return {
        outcome: removed.outcome,
        watchlist: watchlistOut(await findList(pool, removed.id)),
        entries: [storedEntryOut(removed.removed)],
        faults: [],
      };
    },
  );
}
