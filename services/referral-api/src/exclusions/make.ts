import { exclusionSchema, newExclusionSchema } from '@hammerhead/contracts';
import { sortedName } from '@hammerhead/parties';
import { leastAlike, scoreEntry } from '@hammerhead/screening';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import * as storage from '@hammerhead/storage';
import { storedEntry } from '@hammerhead/watchlists';
import type { Deps } from '../deps.js';
import { exclusionOut } from './present.js';

/** Letters: a name and an id stand in one index of PostgreSQL, which takes 2,704 bytes. */
const longestName = 1_500;

/** `POST /v1/exclusions`: a false match that need not be looked at again. */
export function makeExclusion(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/exclusions',
    {
      config: requirePermission('exclusion:write'),
      schema: {
        tags: ['watchlists'],
        summary: 'Clear a false match for good',
        description:
          'This name, its words in whatever order, is not this entry. The two no longer make a hit, in any version ' +
          'of the list; an identifier, phone, email or address in common still does. Shipments of that name are ' +
          'scored again. What is cleared already is answered 200.',
        body: newExclusionSchema,
        response: { 200: exclusionSchema, 201: exclusionSchema },
      },
    },
    async (request, reply) => {
      const { name, watchlist, entry, reason } = request.body;
      const normalized = sortedName(name);
      if (normalized === '') throw invalid('name', 'names nobody');
      if (normalized.length > longestName) throw invalid('name', 'is longer in Latin letters than a name is');
      const watchlistId = await storage.findWatchlistId(pool, watchlist);
      if (watchlistId === null) throw invalid('watchlist', 'is no list’s name or id');
      const stored = await storage.findEntry(pool, watchlistId, entry);
      if (stored === null) throw invalid('entry', 'is no entry of this list');
      const listed = storedEntry(stored.body);
      if (scoreEntry(name, listed).score < leastAlike)
        throw invalid(
          'name',
          `is like no name of this entry (${listed.name}), so that there is nothing to clear`,
        );
      const { id, made } = await storage.transaction(pool, (client) =>
        storage.makeExclusion(client, {
          watchlistId,
          entryId: entry,
          name,
          normalized,
          listed: listed.name,
          reason,
          actor: actorOf(request).subject,
        }),
      );
      const row = await storage.findExclusion(pool, id);
      if (row === null) throw new Error(`exclusion ${id} is gone`);
      return reply
        .code(made ? 201 : 200)
        .header('location', `/v1/exclusions/${id}`)
        .send(exclusionOut(row));
    },
  );
}

const invalid = (path: string, message: string) => problem('invalid', { errors: [{ path, message }] });
