import { deliverySchema, idPath } from '@hammerhead/contracts';
import { testWebhook } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction, webhooks } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { deliveryOut } from './present.js';

/** `POST /v1/webhooks/{id}/test`: sends a message that tells of nothing. */
export function testWebhookRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/webhooks/:id/test',
    {
      config: {
        ...requirePermission('webhook:write', 'wrong_state'),
        answers: { 202: 'The message; its `status` in the list of deliveries tells what came of it' },
      },
      schema: {
        operationId: 'testWebhook',
        tags: ['webhooks'],
        summary: 'Send a message that tells of nothing',
        description: 'Of type `webhook.test`, tried like others. While one waits, no other is made.',
        params: idPath,
        response: { 202: deliverySchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const result = await transaction(pool, (tx) => testWebhook(tx, actorOf(request), { id, now: now() }));
      if (result.outcome === 'not_found') throw problem('not_found');
      if (result.outcome === 'wrong_state')
        throw problem('wrong_state', { detail: `the webhook is ${result.status}: nothing is sent to it` });
      const row = await webhooks.findDelivery(pool, id, result.delivery);
      if (row === null) throw problem('not_found');
      return reply.code(202).send(deliveryOut(row));
    },
  );
}
