import {
  mostEntriesAdded,
  type NewWatchlistEntry,
  newWatchlistEntriesSchema,
  watchlistChangeSchema,
  watchlistPath,
} from '@hammerhead/contracts';
import { addEntries } from '@hammerhead/decisions';
import { actorOf, etagOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { type IncomingEntry, transaction } from '@hammerhead/storage';
import { type ListFault, readOwnEntry } from '@hammerhead/watchlists';
import type { Deps } from '../deps.js';
import { changeOut } from './change-out.js';
import { editProblems, listRefused } from './edit-problems.js';
import { incomingEntry } from './incoming.js';

/** Bytes of a body: entries with many names, identifiers and addresses, or long remarks. */
export const entriesBodyLimit = 2 * 1_048_576;

/** `POST /v1/watchlists/{id}/entries`: adds entries to a list; all others stay as they are. */
export function addEntriesRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/watchlists/:id/entries',
    {
      bodyLimit: entriesBodyLimit,
      config: requirePermission('watchlist:write', 'entry_stands', ...editProblems),
      schema: {
        operationId: 'addWatchlistEntries',
        tags: ['watchlists'],
        summary: 'Add one entry to a list, or a few',
        description:
          `Up to ${mostEntriesAdded}, all of them or none; all others stay as they are. A decision in the log, and the ` +
          'next version of the list; shipments that the new entries touch are scored again. Of two colleagues who add ' +
          'at the same time, both stand. An id that the list has already is refused (409 `entry_stands`): change that ' +
          'entry with `PATCH`. Without an id, an entry is known by its name. The lists of publishers (CSL, SDN) take ' +
          'no entries of others.',
        params: watchlistPath,
        body: newWatchlistEntriesSchema,
        response: { 201: watchlistChangeSchema },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const { entries, faults } = readNew(body.entries, now());
      const added = await transaction(pool, (tx) =>
        addEntries(tx, actorOf(request), {
          watchlist: params.id,
          entries,
          reason: body.reason,
          now: now(),
        }),
      );
      if (added.outcome === 'entry_stands') throw entriesStand(added.ids);
      if (added.outcome !== 'published') throw listRefused(added);
      const entryIds = entries.map(({ id }) => id);
      const answer = await changeOut(pool, added.id, { ...added, entryIds, faults });
      const [only, ...others] = entryIds;
      const of = others.length > 0 || only === undefined ? '' : `/${encodeURIComponent(only)}`;
      return reply
        .code(201)
        .header('location', `/v1/watchlists/${added.id}/entries${of}`)
        .header('etag', etagOf(added.version))
        .send(answer);
    },
  );
}

/** Reads the entries. @throws Problem `invalid` where one can be found on no shipment, or two have one id */
function readNew(
  given: readonly NewWatchlistEntry[],
  now: Date,
): { entries: readonly IncomingEntry[]; faults: readonly ListFault[] } {
  const today = now.toISOString().slice(0, 10);
  const entries: IncomingEntry[] = [];
  const faults: ListFault[] = [];
  const places = new Map<string, number>();
  let isRefused = false;
  for (const [at, one] of given.entries()) {
    const { entry, faults: own } = readOwnEntry(one, `entries[${at}]`, today);
    faults.push(...own);
    if (entry === undefined) {
      isRefused = true;
      continue;
    }
    const before = places.get(entry.id);
    if (before !== undefined) {
      isRefused = true;
      faults.push({ path: `entries[${at}].id`, message: `stands twice: also at entries[${before}]` });
    }
    places.set(entry.id, at);
    entries.push(incomingEntry(entry));
  }
  if (isRefused) throw problem('invalid', { errors: faults.map(({ path, message }) => ({ path, message })) });
  return { entries, faults };
}

const entriesStand = ([first = '', ...others]: readonly string[]) =>
  problem('entry_stands', {
    detail:
      `${first}${others.length === 0 ? '' : ` and ${others.length} more`}: nothing was added. ` +
      'PATCH …/entries/{entry} changes an entry; another one needs another id',
    extensions: { entry: first },
  });
