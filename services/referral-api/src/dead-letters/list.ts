import { deadLetterPageSchema, deadLetterQuerySchema } from '@hammerhead/contracts';
import {
  cursorPosition,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { deadLetters } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

const scope = ['dead-letters'];

/** `GET /v1/dead-letters`: lists the accepted shipments that could not be scored. */
export function listDeadLettersRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/dead-letters',
    {
      config: {
        ...requirePermission('dead-letter:read'),
        answers: { 200: 'A page of them, the earliest first' },
      },
      schema: {
        operationId: 'listDeadLetters',
        tags: ['operation'],
        summary: 'Shipments that could not be scored, however often it was tried',
        querystring: deadLetterQuerySchema,
        response: { 200: deadLetterPageSchema },
      },
    },
    async ({ query: { cursor, limit } }) => {
      const after = cursor === undefined ? null : decodeCursor(scope, cursorPosition, cursor);
      const rows = await deadLetters.list(pool, after, limit + 1);
      return pageOf(
        rows,
        limit,
        ({ createdAt, failedAt, ...row }) => ({
          ...row,
          id: String(row.firstPosition),
          receivedAt: createdAt.toISOString(),
          acceptedAt: createdAt.toISOString(),
          failedAt: failedAt.toISOString(),
        }),
        ({ firstPosition }) => encodeCursor(scope, firstPosition),
      );
    },
  );
}
