import { idPath, legalHoldPageSchema, legalHoldQuerySchema, legalHoldSchema } from '@hammerhead/contracts';
import {
  cursorPosition,
  decodeCursor,
  encodeCursor,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { legalHolds } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { legalHoldOut } from './present.js';

/** `GET /v1/legal-holds` and `/{id}`: lists legal holds, or returns one. */
export function readLegalHoldsRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/legal-holds',
    {
      config: {
        ...requirePermission('legal-hold:read'),
        answers: { 200: 'A page of legal holds, the newest first' },
      },
      schema: {
        operationId: 'listLegalHolds',
        tags: ['retention'],
        summary: 'What is kept whatever its age, by whom and why',
        description: 'Also those that were lifted, for as long as their period lasts.',
        querystring: legalHoldQuerySchema,
        response: { 200: legalHoldPageSchema },
      },
    },
    async ({ query: { cursor, limit, ...filters } }) => {
      const scope = ['legal-holds', filters];
      const before = cursor === undefined ? null : decodeCursor(scope, cursorPosition, cursor);
      const { status = null, target = null } = filters;
      const rows = await legalHolds.list(pool, { status, target }, before, limit + 1);
      return pageOf(rows, limit, legalHoldOut, ({ position }) => encodeCursor(scope, position));
    },
  );

  app.get(
    '/v1/legal-holds/:id',
    {
      config: { ...requirePermission('legal-hold:read'), answers: { 200: 'The legal hold' } },
      schema: {
        operationId: 'getLegalHold',
        tags: ['retention'],
        summary: 'A legal hold, by whom and why',
        params: idPath,
        response: { 200: legalHoldSchema },
      },
    },
    async ({ params: { id } }) => {
      const row = await legalHolds.find(pool, id);
      if (row === null) throw problem('not_found');
      return legalHoldOut(row);
    },
  );
}
