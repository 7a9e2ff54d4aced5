import { agreementDetailSchema, idPath, suspensionSchema } from '@hammerhead/contracts';
import { suspendAgreement } from '@hammerhead/decisions';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { readDetail } from './detail.js';
import { refusedAgreement } from './refused.js';

/** `POST /v1/agreements/{id}/suspend`: stops every release under it at once. */
export function suspendAgreementRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/agreements/:id/suspend',
    {
      config: {
        ...requirePermission('agreement:suspend', 'not_found', 'wrong_state', 'breach_stands'),
        answers: { 200: 'The agreement, suspended' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'suspendAgreement',
        tags: ['agreements'],
        summary: 'Stop every release under an agreement at once',
        description:
          'From this answer on the agency reads nothing of it, by any channel. No `If-Match`: whatever happened since, it is ' +
          'to stop. With `breach` it stops all agreements of the agency, also where this one is suspended, over or ended, ' +
          'and none is made or resumed until somebody else settles that. The agency is not told.',
        params: idPath,
        body: suspensionSchema,
        response: { 200: agreementDetailSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { reason, breach = false } = request.body;
      const actor = actorOf(request);
      const moment = now();
      const result = await transaction(pool, (tx) =>
        suspendAgreement(tx, actor, { id, reason, breach }, moment),
      );
      if (result.outcome !== 'suspended') throw refusedAgreement(result);
      const { detail, etag } = await readDetail(pool, actor, id, moment);
      return reply.header('etag', etag).send(detail);
    },
  );
}
