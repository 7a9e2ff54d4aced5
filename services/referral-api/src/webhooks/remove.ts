import { idPath, ifMatchHeaders, removedWebhookSchema } from '@hammerhead/contracts';
import { removeWebhook } from '@hammerhead/decisions';
import { actorOf, ifMatch, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

/** `DELETE /v1/webhooks/{id}`: nothing is sent to it any more. */
export function removeWebhookRoute(app: Server, { pool }: Deps): void {
  app.delete(
    '/v1/webhooks/:id',
    {
      config: {
        ...requirePermission('webhook:write', 'stale', 'precondition_required'),
        answers: { 200: 'It is gone, and so are its messages, those that waited included' },
      },
      schema: {
        operationId: 'removeWebhook',
        tags: ['webhooks'],
        summary: 'Remove a webhook with its messages',
        params: idPath,
        headers: ifMatchHeaders,
        response: { 200: removedWebhookSchema },
      },
    },
    async (request) => {
      const { hasSeen, stale } = ifMatch(request.headers['if-match']);
      const result = await transaction(pool, (tx) =>
        removeWebhook(tx, actorOf(request), { id: request.params.id, hasSeen }),
      );
      switch (result.outcome) {
        case 'not_found':
          throw problem('not_found');
        case 'stale':
          throw stale(result.version);
        case 'removed':
          return { id: request.params.id, status: 'removed' as const };
      }
    },
  );
}
