import { inboxQuerySchema, type PartnerReleaseItem, partnerReleasePageSchema } from '@hammerhead/contracts';
import {
  accepted,
  actorOf,
  cursorId,
  cursorInstant,
  decodeCursor,
  encodeCursor,
  nextLink,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { releases } from '@hammerhead/storage';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { csvExample, toCsv } from './csv.js';
import { filterOf } from './filter-of.js';
import { presentItem } from './present.js';
import { readerOf } from './reader.js';

const [json, csv] = ['application/json', 'text/csv'] as const;

/** `GET /v1/releases`: lists what was released to a partner. */
export function listReleasesRoute(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/releases',
    {
      config: {
        ...requirePermission('inbox:read', 'not_acceptable'),
        recordsRead: { kind: 'release', part: 'list' },
        answers: { 200: 'A page of what was released to you' },
        answerHeaders: ['Link'],
      },
      schema: {
        operationId: 'listReleases',
        tags: ['inbox'],
        summary: 'What was released to you, the newest first',
        description:
          'All that you may read, and nothing else is counted, ordered or told of. `Accept: text/csv` answers the page as a ' +
          'table (RFC 4180), with the next page in `Link`; no cell of it is a formula. What a page shows is recorded as read.',
        querystring: inboxQuerySchema,
        response: {
          200: {
            content: {
              [json]: { schema: partnerReleasePageSchema },
              [csv]: { schema: z.string().meta({ description: 'A table', examples: [csvExample] }) },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const type = accepted(request.headers.accept, [json, csv]);
      const { cursor, limit, sort, ...filters } = request.query;
      const actor = actorOf(request);
      const who = readerOf(actor, now());
      // A cursor is good for nobody else, and says no more than where its own list went on.
      const scope = ['releases', who.agency, who.countries, sort, filters];
      const [asOf, after] =
        cursor === undefined ? [who.at.toISOString(), null] : decodeCursor(scope, cursorSchema, cursor);
      const rows = await releases.listVisible(pool, who, filterOf(filters), {
        sort,
        asOf,
        after,
        limit: limit + 1,
      });
      const shown = rows.slice(0, limit);
      if (who.agency !== null) {
        const channel = type === csv ? 'export' : 'api';
        await releases.recordReads(
          pool,
          { agency: who.agency, subject: actor.subject, channel, at: who.at },
          shown,
        );
      }
      const page = pageOf(
        rows,
        limit,
        (row) => presentItem(row, who.at),
        ({ place }) => encodeCursor(scope, [asOf, place]),
      );
      void reply.header('vary', 'Accept');
      if (type === csv) asTable(reply, request.url, page);
      return reply.send(page);
    },
  );
}

/** The page is still sent as an object, so that reading it is recorded as any other read. */
function asTable(
  reply: FastifyReply,
  url: string,
  { items, nextCursor }: { items: readonly PartnerReleaseItem[]; nextCursor: string | null },
): void {
  void reply.type(csv).serializer(() => toCsv(items));
  if (nextCursor !== null) void reply.header('link', nextLink(url, nextCursor));
}

/** The instant of the first page, and the place in the order: numbers of 64 bits, which PostgreSQL can always cast. */
const number = z.string().regex(/^-?\d{1,18}$/);
const cursorSchema = z.tuple([cursorInstant, z.tuple([number, number, number, cursorId])]);
