import { createHash } from 'node:crypto';
import {
  type FeedHold,
  holdPageSchema,
  type HoldQuery,
  holdQuerySchema,
  ifNoneMatchHeaders,
  instantText,
  instantTextOrNull,
  parseStored,
} from '@hammerhead/contracts';
import { writeCustomsStatus } from '@hammerhead/intake';
import {
  accepted,
  cursorId,
  decodeCursor,
  encodeCursor,
  hasAlready,
  nextLink,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { holds, type Pool, type ToldHold } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { feedOf } from '../feed.js';

const json = 'application/json';
const x12 = 'application/edi-x12';
const exampleX12 =
  'ISA*00*          *00*          *ZZ*HAMMERHEAD     *ZZ*caribe-lines   *230913*1402*^*00602*000000211*0*P*>~' +
  'GS*AU*HAMMERHEAD*caribe-lines*20230913*1402*211*X*006020~ST*350*0001~' +
  'M10*AMQT*VE***Caribe Pioneer*0123W*AMQT-MIAKIN-230914~P4*USMIA*20230914~' +
  'X4*MIAKIN2300412****20230913*140211*6H**AMQT********UT~N9*BM*MIAKIN2300412~SE*6*0001~GE*1*211~IEA*1*000000211~';

/** `GET /v1/holds`: tells a feed which of its bills must not be loaded. */
export function listHolds(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/holds',
    {
      config: {
        ...requirePermission('hold:read', 'not_acceptable'),
        answers: { 200: 'A page of holds', 304: 'The same as the answer that you have' },
        answerHeaders: ['ETag', 'Link'],
      },
      schema: {
        operationId: 'listHolds',
        tags: ['holds'],
        summary: 'Which bills of this feed must not be loaded',
        description:
          'Never why, and nothing of what was found. What changed last comes last; a bill that was held and may be loaded ' +
          'again has `releasedAt`. To follow what changes, ask with `since` the latest time that you know, or send ' +
          '`If-None-Match`. `Accept: application/edi-x12` answers an X12 350 (Customs Status Information, version 006020): ' +
          '6H for a bill that must not be loaded, 6I once it may be again; the next page is in `Link`.',
        querystring: holdQuerySchema,
        headers: ifNoneMatchHeaders,
        response: {
          200: {
            content: {
              [json]: { schema: holdPageSchema },
              [x12]: { schema: z.string().meta({ description: 'An interchange', examples: [exampleX12] }) },
            },
          },
          304: z.null(),
        },
      },
    },
    async (request, reply) => {
      const type = accepted(request.headers.accept, [json, x12]);
      const feedId = feedOf(request);
      const page = await readPage(pool, feedId, request.query);
      const { items, nextCursor } = page;
      const hash = createHash('sha256')
        .update(JSON.stringify([type, page]))
        .digest();
      const etag = `W/"${hash.toString('hex').slice(0, 16)}"`;
      void reply.header('etag', etag).header('vary', 'Accept');
      if (hasAlready(request.headers['if-none-match'], etag)) return reply.code(304).send(null);
      if (type === json) return reply.send({ items, nextCursor });
      if (nextCursor !== null) void reply.header('link', nextLink(request.url, nextCursor));
      return reply.type(x12).send(await interchange(pool, feedId, items, hash));
    },
  );
}

const cursorSchema = z.object({ id: cursorId, isReleased: z.boolean() });

async function readPage(pool: Pool, feedId: string, query: HoldQuery) {
  const { since = null, bill = null, cursor, limit } = query;
  const { status = since === null ? 'placed' : 'all' } = query;
  const scope = ['holds', feedId, status, since, bill];
  const after = cursor === undefined ? null : decodeCursor(scope, cursorSchema, cursor);
  const rows = await holds.listTold(pool, feedId, { status, since, bill, after }, limit + 1);
  return pageOf(rows, limit, holdOf, ({ id, releasedAt }) =>
    encodeCursor(scope, { id, isReleased: releasedAt !== null }),
  );
}

const holdOf = ({ bill, manifestNumber, masterBill, placedAt, releasedAt }: ToldHold): FeedHold => ({
  bill,
  manifestNumber,
  masterBill,
  placedAt: instantText(placedAt),
  releasedAt: instantTextOrNull(releasedAt),
});

/** The same holds have the same control number and the same time, so a receiver discards what it has read already. */
async function interchange(pool: Pool, feedId: string, items: readonly FeedHold[], hash: Buffer) {
  const numbers = [...new Set(items.map(({ manifestNumber }) => manifestNumber))];
  const stored = await holds.findTransports(pool, feedId, numbers);
  const last = items.at(-1);
  return writeCustomsStatus({
    receiver: feedId,
    control: (hash.readUInt32BE() % 999_999_999) + 1,
    at: last === undefined ? new Date() : new Date(last.releasedAt ?? last.placedAt),
    holds: items,
    transports: new Map(Array.from(stored, ([number, transport]) => [number, parseStored(transport)])),
  });
}
