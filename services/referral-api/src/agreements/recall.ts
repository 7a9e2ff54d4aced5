import { idPath, type Recalled, recallPageSchema, recallQuerySchema } from '@hammerhead/contracts';
import {
  accepted,
  csvTable,
  cursorPosition,
  cursorText,
  decodeCursor,
  encodeCursor,
  nextLink,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { agreements } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { recalledOut } from './present.js';

const json = 'application/json';
const csv = 'text/csv';
/** The release, by its decision, and who read it by which channel. */
const cursorSchema = z.object({ position: cursorPosition, subject: cursorText, channel: cursorText });

const columns = [
  'releaseId',
  'shipmentId',
  'referralId',
  'bill',
  'countries',
  'purpose',
  'urgency',
  'releasedAt',
  'releasedBy',
  'disclosure',
  'acknowledgedAt',
  'answered',
  'readBy',
  'channel',
  'firstReadAt',
  'lastReadAt',
  'times',
  'revision',
] as const;

/** `GET /v1/agreements/{id}/recall`: what was released under it, and who read it by which channel. */
export function recallAgreementRoute(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/agreements/:id/recall',
    {
      config: {
        ...requirePermission('release:read', 'not_found', 'not_acceptable'),
        answers: { 200: 'A page of what was released, the newest first, each with one who read it' },
        answerHeaders: ['Link'],
        recordsRead: { kind: 'agreement', part: 'recall', parameters: ['read', 'subject'] },
      },
      schema: {
        operationId: 'recallAgreement',
        tags: ['agreements'],
        summary: 'What was released under an agreement, and who read it, when and how',
        description:
          'To call back what went out, and to account for it (5 USC 552a(c)): one item for each who read something, by each ' +
          'channel, and one for what nobody read. Also what was withdrawn, or is over. `Accept: text/csv` answers the same ' +
          'page as CSV (RFC 4180); the next one is in `Link`. A read is there before the agency has its answer.',
        params: idPath,
        querystring: recallQuerySchema,
        response: {
          200: {
            content: {
              [json]: { schema: recallPageSchema },
              [csv]: {
                schema: z
                  .string()
                  .meta({ description: 'Its columns in the first line', examples: [csvTable(columns, [])] }),
              },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const type = accepted(request.headers.accept, [json, csv]);
      const { cursor, limit, read, subject } = request.query;
      const { id } = request.params;
      const scope = ['recall', id, read, subject];
      const after = cursor === undefined ? null : decodeCursor(scope, cursorSchema, cursor);
      const moment = now();
      if ((await agreements.find(pool, id, moment)) === null) throw problem('not_found');
      const filter = {
        read: read === undefined ? null : read === 'read',
        subject: subject ?? null,
        after,
        limit: limit + 1,
      };
      const rows = await agreements.recall(pool, id, filter, moment);
      const page = pageOf(rows, limit, recalledOut, (row) =>
        encodeCursor(scope, {
          position: row.position,
          subject: row.subject ?? '',
          channel: row.channel ?? '',
        }),
      );
      void reply.header('vary', 'Accept').header('link', linksOf(request.url, page.nextCursor));
      if (type === json) return reply.send(page);
      return reply.type(`${csv}; charset=utf-8`).send(csvTable(columns, page.items.map(cellsOf)));
    },
  );
}

/** This page, and the next one where there is one (RFC 8288). */
function linksOf(url: string, nextCursor: string | null): string {
  const { pathname, search } = new URL(url, 'http://host');
  const self = `<${pathname}${search}>; rel="self"`;
  return nextCursor === null ? self : `${self}, ${nextLink(url, nextCursor)}`;
}

/** As `columns` names them. */
const cellsOf = ({ read, ...item }: Recalled) => [
  item.releaseId,
  item.shipmentId,
  item.referralId,
  item.bill,
  item.countries,
  item.purpose,
  item.urgency,
  item.releasedAt,
  item.releasedBy,
  item.disclosure,
  item.acknowledgedAt,
  item.answered,
  read?.subject ?? null,
  read?.channel ?? null,
  read?.firstAt ?? null,
  read?.lastAt ?? null,
  read?.times ?? null,
  read?.revision ?? null,
];
