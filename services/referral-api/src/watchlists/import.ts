import { Readable } from 'node:stream';
import {
  mostLoss,
  newWatchlistSchema,
  watchlistCsvExample,
  watchlistImportHeaders,
  watchlistImportQuerySchema,
  type WatchlistReceipt,
  watchlistReceiptSchema,
} from '@hammerhead/contracts';
import { type ListShrank, publishWatchlist } from '@hammerhead/decisions';
import {
  actorOf,
  bodyAsBytes,
  lingerAfterAnswer,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { transaction, watchlists } from '@hammerhead/storage';
import { type ColumnMap, parseColumnMap } from '@hammerhead/watchlists';
import type { Deps } from '../deps.js';
import { readBody } from './body.js';
import { watchlistOut } from './present.js';
import { readEntries, type ReadList } from './read-entries.js';

/** How far ahead of this clock a list may be issued: clocks differ, but by no more than a time zone. */
const aheadMs = 86_400_000;

/** `POST /v1/watchlists`: imports the next version of a list, as a whole. */
export async function importWatchlistRoute(app: Server, { pool, now }: Deps): Promise<void> {
  await app.register(async (scope: Server) => {
    scope.setValidatorCompiler(bodyAsBytes);
    scope.removeAllContentTypeParsers();
    // A refusal is answered while the file is still being sent.
    scope.addHook('onError', async (request, reply) => lingerAfterAnswer(request.raw, reply.raw));
    for (const type of ['application/json', 'text/csv'])
      scope.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
    scope.post(
      '/v1/watchlists',
      {
        config: {
          ...requirePermission(
            'watchlist:write',
            'not_parseable',
            'list_shrank',
            'too_large',
            'unsupported_media_type',
          ),
          textBodies: {
            'text/csv': {
              description:
                'A list file; `name` stands in the query, and `map` where its columns have other names',
              example: watchlistCsvExample,
            },
          },
        },
        schema: {
          tags: ['watchlists'],
          summary: 'Publish a list: its first or its next version',
          description:
            'The whole list, which replaces the version before; shipments that the difference touches are scored ' +
            'again. Takes the US Consolidated Screening List as CSV or JSON, OFAC’s sdn.csv, a plain CSV or ' +
            'JSON file with a column map, or `{name, entries}`; at most 64 MiB, gzip too. A record that cannot ' +
            'be read, or of which nothing can be found on a shipment, is left out and told with its line; in ' +
            '`{name, entries}` it refuses the list. Of other entries it is told what can never be found. The same ' +
            'content again is no new version (200), but may be issued anew, and then is not stale any more.',
          querystring: watchlistImportQuerySchema,
          headers: watchlistImportHeaders,
          body: newWatchlistSchema,
          response: { 200: watchlistReceiptSchema, 201: watchlistReceiptSchema },
        },
      },
      async (request, reply) => {
        const { query } = request;
        const { body }: { body: unknown } = request;
        if (!(body instanceof Readable)) throw problem('unsupported_media_type');
        const pieces = readBody(body, request.headers['content-encoding']);
        const today = now().toISOString().slice(0, 10);
        const read = await readEntries(pieces, {
          format: query.format,
          map: mapOf(query.map),
          today,
        }).finally(() =>
          // Drain the body even if nothing of it was read.
          body.resume(),
        );
        const name = query.name ?? read.head.name;
        if (name === undefined)
          throw problem('invalid', { errors: [{ path: 'name', message: 'is required' }] });
        const publishedAt = publishedAtOf(query.publishedAt ?? read.head.publishedAt ?? undefined, now());
        const published = await transaction(pool, (tx) =>
          publishWatchlist(tx, actorOf(request), {
            name,
            format: read.format,
            publishedAt,
            maxAgeDays: query.maxAgeDays ?? read.head.maxAgeDays,
            entries: read.entries,
            mostLoss:
              query.shrink === true ? undefined : { share: query.maxLoss / 100, entries: mostLoss.entries },
          }),
        );
        if (published.outcome === 'shrank') {
          const { version, inForce, gone } = published;
          request.log.warn({ list: name, version, inForce, gone }, 'a list that shrank was refused');
          throw shrank(published, read.entries.length, query.maxLoss);
        }
        const list = await watchlists.find(pool, published.id);
        if (list === null) throw new Error(`watchlist ${published.id} is gone`);
        return reply
          .code(published.outcome === 'unchanged' ? 200 : 201)
          .header('location', `/v1/watchlists/${published.id}`)
          .send(receiptOf(watchlistOut(list), published.outcome, read));
      },
    );
  });
}

const receiptOf = (
  list: ReturnType<typeof watchlistOut>,
  outcome: WatchlistReceipt['outcome'],
  { tally, faults }: ReadList,
): WatchlistReceipt => ({
  ...list,
  outcome,
  rows: tally.rows,
  leftOut: tally.leftOut,
  faultCount: tally.faults,
  faults: faults.map(({ line, path, message }) => ({ line: line ?? null, path, message })),
});

function shrank({ version, inForce, gone }: ListShrank, entries: number, percent: number) {
  const [lost, all, now] = [gone, inForce, entries].map((number) => number.toLocaleString('en-US'));
  return problem('list_shrank', {
    detail:
      `${lost} of the ${all} entries of version ${version} are gone, more than ${percent} %; the file has ${now}. ` +
      'Nothing was published. Where the list is meant to lose them, say shrink=true (--shrink)',
    extensions: { version, inForce, gone, entries },
  });
}

function mapOf(text: string | undefined): ColumnMap | undefined {
  if (text === undefined) return undefined;
  const parsed = parseColumnMap(text);
  if ('map' in parsed) return parsed.map;
  throw problem('invalid', {
    errors: parsed.faults.map(({ path, message }) => ({
      path: path === '' ? 'map' : `map.${path}`,
      message,
    })),
  });
}

function publishedAtOf(text: string | undefined, now: Date): Date {
  if (text === undefined) return now;
  const instant = new Date(text);
  if (instant.getTime() > now.getTime() + aheadMs)
    throw problem('invalid', { errors: [{ path: 'publishedAt', message: 'must not lie ahead' }] });
  return instant;
}
