import { webhooksKnownTo } from '@hammerhead/access';
import { deliveryPageSchema, deliveryQuerySchema, idPath } from '@hammerhead/contracts';
import {
  actorOf,
  cursorId,
  decodeCursor,
  encodeCursor,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { webhooks } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { deliveryOut } from './present.js';

/** `GET /v1/webhooks/{id}/deliveries`: its messages, and what came of each. */
export function listDeliveriesRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/webhooks/:id/deliveries',
    {
      config: {
        ...requirePermission('webhook:read'),
        answers: { 200: 'A page of messages, the newest first' },
      },
      schema: {
        operationId: 'listWebhookDeliveries',
        tags: ['webhooks'],
        summary: 'The messages of a webhook, and what came of each',
        description: 'Kept for 30 days. With `status=dead` the dead letters: those that were given up.',
        params: idPath,
        querystring: deliveryQuerySchema,
        response: { 200: deliveryPageSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { status = null, cursor, limit } = request.query;
      const scope = ['deliveries', id, status];
      const before = cursor === undefined ? null : decodeCursor(scope, cursorId, cursor);
      if ((await webhooks.find(pool, webhooksKnownTo(actorOf(request)), id)) === null)
        throw problem('not_found');
      const rows = await webhooks.listDeliveries(pool, { webhook: id, status }, before, limit + 1);
      return pageOf(rows, limit, deliveryOut, ({ id: last }) => encodeCursor(scope, last));
    },
  );
}
