import { tokenPageSchema, tokenQuerySchema } from '@hammerhead/contracts';
import {
  cursorId,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { tokens } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { tokenOut } from './present.js';

/** `GET /v1/tokens`: who holds which token, and when it was used last. */
export function listTokensRoute(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/tokens',
    {
      config: {
        ...requirePermission('token:read'),
        recordsRead: { kind: 'tokens', parameters: ['status', 'role', 'subject'] },
        answers: { 200: 'A page of tokens, the newest first' },
      },
      schema: {
        operationId: 'listTokens',
        tags: ['operation'],
        summary: 'List bearer tokens',
        description:
          'Who holds them, what for, and when each was used last; never a token itself. That somebody read the list is ' +
          'on record.',
        querystring: tokenQuerySchema,
        response: { 200: tokenPageSchema },
      },
    },
    async (request) => {
      const { cursor, limit, status, ...filter } = request.query;
      const scope = ['tokens', status, filter];
      const before = cursor === undefined ? null : decodeCursor(scope, cursorId, cursor);
      const inForce = status === 'any' ? undefined : status === 'active';
      const rows = await tokens.list(pool, { ...filter, inForce, before, limit: limit + 1 });
      return pageOf(
        rows,
        limit,
        (row) => tokenOut(row, now()),
        ({ id }) => encodeCursor(scope, id),
      );
    },
  );
}
