import { idPath, newCorrectionSchema, answeredSchema } from '@hammerhead/contracts';
import { correctAnswer } from '@hammerhead/decisions';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { presentAnswered } from './present-said.js';
import { unsaid } from './unsaid.js';

/** `POST /v1/releases/{id}/correction`: a partner's officer puts an answer right. */
export function correctRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/releases/:id/correction',
    {
      config: {
        ...requirePermission('inbox:answer', 'not_found', 'wrong_state'),
        answers: { 200: 'The correction, which stands from now on' },
      },
      schema: {
        operationId: 'correctAnswer',
        tags: ['inbox'],
        summary: 'Put an answer right',
        description:
          'In place of the answer that stands, whole: say again what still holds. The one before is kept, and `reason` says ' +
          'what was wrong with it. 409 `wrong_state` where nothing was answered.',
        params: idPath,
        body: newCorrectionSchema,
        response: { 200: answeredSchema },
      },
    },
    async (request) => {
      const result = await transaction(pool, (tx) =>
        correctAnswer(tx, actorOf(request), { release: request.params.id, now: now(), ...request.body }),
      );
      if (result.outcome !== 'said') throw unsaid(result);
      return presentAnswered(result.said);
    },
  );
}
