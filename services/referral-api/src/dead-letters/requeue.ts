import { deadLetterPath, requeuedSchema } from '@hammerhead/contracts';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import * as storage from '@hammerhead/storage';
import type { Deps } from '../deps.js';

/** `POST /v1/dead-letters/{id}/requeue`: tries again what could not be scored. */
export function requeueDeadLetter(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/dead-letters/:id/requeue',
    {
      config: requirePermission('dead-letter:requeue'),
      schema: {
        tags: ['operation'],
        summary: 'Score these shipments once more',
        description:
          'They are queued with the next sweep, a few seconds later, and tried as often as new ones.',
        params: deadLetterPath,
        response: { 202: requeuedSchema },
      },
    },
    async ({ params: { id } }, reply) => {
      if (!(await storage.requeueDeadLetter(pool, Number(id)))) throw problem('not_found');
      return reply.code(202).send({ id, status: 'queued' as const });
    },
  );
}
