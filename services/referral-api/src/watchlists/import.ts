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
import {
  type ListIsStale,
  type ListShrank,
  type ListStands,
  type MostLoss,
  type PublishedWatchlist,
  publishWatchlist,
} from '@hammerhead/decisions';
import {
  actorOf,
  bodyAsBytes,
  etagOf,
  ifMatch,
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
    for (const type of ['application/json', 'text/csv'])
      scope.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
    scope.post(
      '/v1/watchlists',
      {
        config: {
          ...requirePermission(
            'watchlist:write',
            'not_parseable',
            'list_stands',
            'list_shrank',
            'stale',
            'too_large',
            'unsupported_media_type',
          ),
          answers: {
            200: 'The content stands already: no new version',
            201: 'The new version',
          },
          answerHeaders: ['ETag', 'Location'],
          textBodies: {
            'text/csv': {
              description:
                'A list file; `name` stands in the query, and `map` where its columns have other names',
              example: watchlistCsvExample,
            },
          },
        },
        schema: {
          operationId: 'importWatchlist',
          tags: ['watchlists'],
          summary: 'Publish a list: its first or its next version',
          description:
            'The whole list: a first post of a name creates it, and the file of a publisher or of another system ' +
            'replaces the version before by its nature. A list that people keep entry by entry (`{name, entries}`, or ' +
            'edited under `…/entries`) is replaced only where `replace=true` asks for it; without, a post may add ' +
            'entries, and is refused (409 `list_stands`) where it would change or remove one. A large loss is ' +
            'refused in any case (409 `list_shrank`). `If-Match` is honored. Shipments that the difference touches ' +
            'are scored again. Takes the US Consolidated Screening List as CSV or JSON, OFAC’s sdn.csv, a plain CSV or ' +
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
        const match = seenBy(request.headers);
        const publishedAt = publishedAtOf(query.publishedAt ?? read.head.publishedAt ?? undefined, now());
        const published = await transaction(pool, (tx) =>
          publishWatchlist(tx, actorOf(request), {
            name,
            format: read.format,
            publishedAt,
            maxAgeDays: query.maxAgeDays ?? read.head.maxAgeDays,
            entries: read.entries,
            mostLoss: query.shrink === true ? undefined : limitsOf(query.maxLoss),
            mayReplace: query.replace === true || query.shrink === true,
            hasSeen: match?.hasSeen,
          }),
        );
        if (published.outcome === 'stale') throw staleList(published, match);
        if (published.outcome === 'stands') throw stands(published, name);
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
          .header('etag', etagOf(list.latest.version))
          .send(receiptOf(watchlistOut(list), published, read));
      },
    );
  });
}

const receiptOf = (
  list: ReturnType<typeof watchlistOut>,
  { outcome, dropped }: PublishedWatchlist,
  { tally, faults, unused }: ReadList,
): WatchlistReceipt => ({
  ...list,
  outcome,
  rows: tally.rows,
  leftOut: tally.leftOut,
  faultCount: tally.faults,
  faults: faults.map(({ line, path, message }) => ({ line: line ?? null, path, message })),
  unused: [...unused],
  dropped: withoutWhole(dropped),
});

/** Where all identifiers are gone, each type of them need not be told. */
const withoutWhole = (dropped: readonly string[]): string[] =>
  dropped.filter((field) => !(field.startsWith('identifiers.') && dropped.includes('identifiers')));

const limitsOf = (percent: number): MostLoss => ({
  share: percent / 100,
  entries: mostLoss.entries,
  shareOfFew: Math.max(percent, mostLoss.percentOfFew) / 100,
});

/** What `If-Match` says, where it was sent. The body is read here, and headers are not validated by a schema. */
function seenBy({ 'if-match': header }: { readonly 'if-match'?: string | undefined }) {
  return header === undefined ? undefined : ifMatch(header);
}

const staleList = ({ version }: ListIsStale, match: ReturnType<typeof seenBy>) =>
  version === 0 || match === undefined
    ? problem('stale', {
        detail: 'there is no list of this name; leave If-Match out to publish its first version',
      })
    : match.stale(version);

const stands = ({ id, version, unkept }: ListStands, name: string) =>
  problem('list_stands', {
    detail:
      `${name} stands at version ${version}, and this would change or remove ${unkept} of its entries. Nothing was ` +
      `published. To add entries, POST /v1/watchlists/${name}/entries (hammerhead watchlists add); to replace the ` +
      'list as a whole, say replace=true (--replace)',
    extensions: { watchlistId: id, version, unkept },
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
