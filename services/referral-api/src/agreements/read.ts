import {
  agreementDetailSchema,
  agreementPageSchema,
  agreementQuerySchema,
  idPath,
} from '@hammerhead/contracts';
import {
  actorOf,
  cursorPosition,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { agreements } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { readDetail } from './detail.js';
import { agreementOut } from './present.js';

/** `GET /v1/agreements` and `/{id}`: lists agreements, or returns one with what was released under it. */
export function readAgreementsRoute(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/agreements',
    {
      config: {
        ...requirePermission('agreement:read'),
        answers: { 200: 'A page of agreements, the newest first' },
      },
      schema: {
        operationId: 'listAgreements',
        tags: ['agreements'],
        summary: 'To whom something may be released, and on what ground',
        description: 'Also those that are over: the record of what was once released needs them.',
        querystring: agreementQuerySchema,
        response: { 200: agreementPageSchema },
      },
    },
    async ({ query: { cursor, limit, ...filters } }) => {
      const scope = ['agreements', filters];
      const before = cursor === undefined ? null : decodeCursor(scope, cursorPosition, cursor);
      const rows = await agreements.list(pool, { ...filters, before, limit: limit + 1 }, now());
      return pageOf(rows, limit, agreementOut, ({ position }) => encodeCursor(scope, position));
    },
  );

  app.get(
    '/v1/agreements/:id',
    {
      config: {
        ...requirePermission('agreement:read'),
        answers: { 200: 'The agreement' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'getAgreement',
        tags: ['agreements'],
        summary: 'An agreement, its agency’s breaches, and what was released under it',
        params: idPath,
        response: { 200: agreementDetailSchema },
      },
    },
    async (request, reply) => {
      const { detail, etag } = await readDetail(pool, actorOf(request), request.params.id, now());
      return reply.header('etag', etag).send(detail);
    },
  );
}
