import { idPath, newAnswerSchema, answeredSchema } from '@hammerhead/contracts';
import { answerRelease } from '@hammerhead/decisions';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { presentAnswered } from './present-said.js';
import { unsaid } from './unsaid.js';

/** `POST /v1/releases/{id}/answer`: a partner's officer says what became of the cargo. */
export function answerRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/releases/:id/answer',
    {
      config: {
        ...requirePermission('inbox:answer', 'not_found', 'wrong_state'),
        answers: { 200: 'The answer, which stands from now on' },
      },
      schema: {
        operationId: 'answerRelease',
        tags: ['inbox'],
        summary: 'Answer what became of the cargo',
        description:
          'One answer of an agency stands. Where a colleague has answered already, 409 `wrong_state` says what stands, if you may read it; a ' +
          'correction takes its place. After `in_transit` another answer may follow. Your marks say who in the United States ' +
          'may read it. No other partner ever does.',
        params: idPath,
        body: newAnswerSchema,
        response: { 200: answeredSchema },
      },
    },
    async (request) => {
      const result = await transaction(pool, (tx) =>
        answerRelease(tx, actorOf(request), { release: request.params.id, now: now(), ...request.body }),
      );
      if (result.outcome !== 'said') throw unsaid(result);
      return presentAnswered(result.said);
    },
  );
}
