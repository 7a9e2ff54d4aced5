import {
  deliveryPath,
  deliverySchema,
  idPath,
  redeliveredSchema,
  redeliverySchema,
} from '@hammerhead/contracts';
import { redeliverDead, redeliverMessage } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction, webhooks } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { deliveryOut } from './present.js';

const description =
  'Under the id that it had, so that a receiver that knows it discards it. It goes before what waits about the same.';

/** `POST /v1/webhooks/{id}/deliveries/{delivery}/redelivery` and `…/redelivery`: sends messages again. */
export function redeliverRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/webhooks/:id/deliveries/:delivery/redelivery',
    {
      config: {
        ...requirePermission('webhook:write', 'wrong_state'),
        answers: { 202: 'The message, which is tried like a new one' },
      },
      schema: {
        operationId: 'redeliverWebhookDelivery',
        tags: ['webhooks'],
        summary: 'Send a message again that was delivered or given up',
        description,
        params: deliveryPath,
        response: { 202: deliverySchema },
      },
    },
    async (request, reply) => {
      const { id, delivery } = request.params;
      const { outcome } = await transaction(pool, (tx) =>
        redeliverMessage(tx, actorOf(request), { id, delivery, now: now() }),
      );
      if (outcome === 'not_found') throw problem('not_found');
      if (outcome === 'waiting')
        throw problem('wrong_state', { detail: 'the message still waits to be sent' });
      if (outcome === 'unheard')
        throw problem('wrong_state', {
          detail: 'its release can no longer be read, so it is not sent again',
        });
      const row = await webhooks.findDelivery(pool, id, delivery);
      if (row === null) throw problem('not_found');
      return reply.code(202).send(deliveryOut(row));
    },
  );

  app.post(
    '/v1/webhooks/:id/redelivery',
    {
      config: {
        ...requirePermission('webhook:write'),
        answers: { 202: 'How many are sent again' },
      },
      schema: {
        operationId: 'redeliverDeadLetters',
        tags: ['webhooks'],
        summary: 'Send the messages again that were given up since an instant',
        description: `${description} At most 1,000 at once, the oldest first.`,
        params: idPath,
        body: redeliverySchema,
        response: { 202: redeliveredSchema },
      },
    },
    async (request, reply) => {
      const since = new Date(request.body.since);
      const result = await transaction(pool, (tx) =>
        redeliverDead(tx, actorOf(request), { id: request.params.id, since, now: now() }),
      );
      if (result.outcome === 'not_found') throw problem('not_found');
      return reply.code(202).send({ redelivered: result.redelivered, more: result.more });
    },
  );
}
