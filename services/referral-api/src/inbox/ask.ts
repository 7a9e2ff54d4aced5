import { idPath, newQuestionSchema, partnerMessageSchema } from '@hammerhead/contracts';
import { askAboutRelease } from '@hammerhead/decisions';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { presentSaid } from './present-said.js';
import { unsaid } from './unsaid.js';

/** `POST /v1/releases/{id}/question`: a partner's officer asks about it. */
export function askRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/releases/:id/question',
    {
      config: {
        ...requirePermission('inbox:ask', 'not_found'),
        answers: { 200: 'The question' },
      },
      schema: {
        operationId: 'askAboutRelease',
        tags: ['inbox'],
        summary: 'Ask about what was released to you',
        description: 'Whoever released it can reply; the reply stands among the `messages` of the release.',
        params: idPath,
        body: newQuestionSchema,
        response: { 200: partnerMessageSchema },
      },
    },
    async (request) => {
      const result = await transaction(pool, (tx) =>
        askAboutRelease(tx, actorOf(request), { release: request.params.id, now: now(), ...request.body }),
      );
      if (result.outcome !== 'said') throw unsaid(result);
      return presentSaid(result.said);
    },
  );
}
