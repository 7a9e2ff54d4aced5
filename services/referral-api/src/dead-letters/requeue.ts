import { deadLetterPath, requeuedSchema } from '@hammerhead/contracts';
import { requeueDeadLetter } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

/** `POST /v1/dead-letters/{id}/requeue`: queues again a shipment that could not be scored. */
export function requeueDeadLetterRoute(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/dead-letters/:id/requeue',
    {
      config: {
        ...requirePermission('dead-letter:requeue'),
        answers: { 202: 'They are queued with the next sweep' },
      },
      schema: {
        operationId: 'requeueDeadLetter',
        tags: ['operation'],
        summary: 'Score these shipments once more',
        description:
          'They are queued with the next sweep, a few seconds later, and tried as often as new ones.',
        params: deadLetterPath,
        response: { 202: requeuedSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { outcome } = await transaction(pool, (tx) =>
        requeueDeadLetter(tx, actorOf(request), { firstPosition: Number(id) }),
      );
      if (outcome === 'not_found') throw problem('not_found');
      return reply.code(202).send({ id, status: 'queued' as const });
    },
  );
}
