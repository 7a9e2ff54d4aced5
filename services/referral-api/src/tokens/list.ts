import { tokenPageSchema, tokenQuerySchema } from '@hammerhead/contracts';
import {
  actorOf,
  cursorId,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { audit, tokens, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { tokenOut } from './present.js';

/** `GET /v1/tokens`: who holds which token, and when it was used last. */
export function listTokensRoute(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/tokens',
    {
      config: {
        ...requirePermission('token:read'),
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
      const rows = await transaction(pool, async (tx) => {
        const found = await tokens.list(tx, { ...filter, inForce, before, limit: limit + 1 });
        await audit.record(tx, actorOf(request), [
          { act: 'tokens_read', target: null, about: { ...filter, status } },
        ]);
        return found;
      });
      return pageOf(
        rows,
        limit,
        (row) => tokenOut(row, now()),
        ({ id }) => encodeCursor(scope, id),
      );
    },
  );
}
