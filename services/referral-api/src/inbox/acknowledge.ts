import { acknowledgmentSchema, idPath, instantText } from '@hammerhead/contracts';
import { acknowledgeRelease } from '@hammerhead/decisions';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { unsaid } from './unsaid.js';

/** `POST /v1/releases/{id}/acknowledgment`: a partner's officer says that it was received. */
export function acknowledgeRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/releases/:id/acknowledgment',
    {
      config: {
        ...requirePermission('inbox:acknowledge', 'not_found'),
        answers: { 200: 'When it was acknowledged, and by whom: the first time' },
      },
      schema: {
        operationId: 'acknowledgeRelease',
        tags: ['inbox'],
        summary: 'Acknowledge what was released to you',
        description:
          'Says that your agency has received it and knows what is asked. Needs no body. Said again, it changes nothing and ' +
          'answers the same: the first time stands.',
        params: idPath,
        response: { 200: acknowledgmentSchema },
      },
    },
    async (request) => {
      const acknowledged = await transaction(pool, (tx) =>
        acknowledgeRelease(tx, actorOf(request), { release: request.params.id, now: now() }),
      );
      if (acknowledged.outcome !== 'acknowledged') throw unsaid(acknowledged);
      const { id, at, by } = acknowledged;
      return { id, acknowledgedAt: instantText(at), acknowledgedBy: by };
    },
  );
}
