import {
  ifMatchHeaders,
  type ListEntry,
  type WatchlistEntryChange,
  watchlistChangeSchema,
  watchlistEntryChangeSchema,
  watchlistEntryPath,
} from '@hammerhead/contracts';
import { changeEntry } from '@hammerhead/decisions';
import { actorOf, etagOf, ifMatch, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { type IncomingEntry, transaction } from '@hammerhead/storage';
import { changedEntry, type ListFault, readOwnEntry } from '@hammerhead/watchlists';
import type { Deps } from '../deps.js';
import { entriesBodyLimit } from './add-entries.js';
import { changeOut } from './change-out.js';
import { editProblems, entryRefused } from './edit-problems.js';
import { findList } from './find-list.js';
import { incomingEntry } from './incoming.js';

/** `PATCH /v1/watchlists/{id}/entries/{entry}`: changes an entry; all others stay as they are. */
export function changeEntryRoute(app: Server, { pool, now }: Deps): void {
  app.patch(
    '/v1/watchlists/:id/entries/:entry',
    {
      bodyLimit: entriesBodyLimit,
      config: requirePermission('watchlist:write', 'stale', 'precondition_required', ...editProblems),
      schema: {
        operationId: 'changeWatchlistEntry',
        tags: ['watchlists'],
        summary: 'Change an entry, or end it on a day',
        description:
          'What the body leaves out stays, a list in it (`phones`) replaces the one before, and null takes a thing ' +
          'away. `expiresAt` ends the entry: it counts for no shipment accepted and departing from that day on. A ' +
          'decision in the log, and the next version of the list; shipments that the entry touches, before and ' +
          'after, are scored again. A change that changes nothing is no decision (`unchanged`).',
        params: watchlistEntryPath,
        headers: ifMatchHeaders,
        body: watchlistEntryChangeSchema,
        response: { 200: watchlistChangeSchema },
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request;
      const { hasSeen } = ifMatch(headers['if-match']);
      const today = now().toISOString().slice(0, 10);
      let faults: readonly ListFault[] = [];
      const changed = await transaction(pool, (tx) =>
        changeEntry(
          tx,
          actorOf(request),
          { watchlist: params.id, entry: params.entry, hasSeen, reason: body.reason, now: now() },
          (standing) => {
            const read = readChanged(standing, body, today);
            if ('entry' in read) faults = read.faults;
            return 'entry' in read ? read.entry : read;
          },
        ),
      );
      if (changed.outcome === 'invalid')
        throw problem('invalid', {
          errors: changed.faults.map(({ path, message }) => ({ path, message })),
        });
      if (changed.outcome !== 'published' && changed.outcome !== 'unchanged') throw entryRefused(changed);
      const { latest } = await findList(pool, changed.id);
      const version = changed.outcome === 'published' ? changed.version : latest.version;
      const entryIds = [params.entry];
      const answer = await changeOut(pool, changed.id, {
        outcome: changed.outcome,
        version,
        entryIds,
        faults,
      });
      const [entry] = answer.entries;
      if (entry !== undefined) void reply.header('etag', etagOf(entry.since));
      return answer;
    },
  );
}

/** The entry after a change, or why there cannot be such an entry. */
function readChanged(
  standing: ListEntry,
  change: WatchlistEntryChange,
  today: string,
):
  | { readonly entry: IncomingEntry; readonly faults: readonly ListFault[] }
  | { readonly outcome: 'invalid'; readonly faults: readonly ListFault[] } {
  const { entry, faults } = readOwnEntry(changedEntry(standing, change), '', today);
  return entry === undefined ? { outcome: 'invalid', faults } : { entry: incomingEntry(entry), faults };
}
