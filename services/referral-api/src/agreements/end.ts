import { agreementDetailSchema, agreementReasonSchema, idPath, ifMatchHeaders } from '@hammerhead/contracts';
import { endAgreement } from '@hammerhead/decisions';
import { actorOf, ifMatch, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { readDetail } from './detail.js';
import { refusedAgreement } from './refused.js';

/** `POST /v1/agreements/{id}/end`: nothing under it can be read any more. */
export function endAgreementRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/agreements/:id/end',
    {
      config: {
        ...requirePermission('agreement:write', 'not_found', 'wrong_state', 'stale', 'precondition_required'),
        answers: { 200: 'The agreement, ended' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'endAgreement',
        tags: ['agreements'],
        summary: 'End an agreement for good',
        description:
          'Nothing under it can be read any more; it stays in the record. A breach of its agency stands as before.',
        params: idPath,
        headers: ifMatchHeaders,
        body: agreementReasonSchema,
        response: { 200: agreementDetailSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { reason } = request.body;
      const actor = actorOf(request);
      const { hasSeen, stale } = ifMatch(request.headers['if-match']);
      const moment = now();
      const result = await transaction(pool, (tx) =>
        endAgreement(tx, actor, { id, reason, hasSeen }, moment),
      );
      if (result.outcome !== 'ended') throw refusedAgreement(result, stale);
      const { detail, etag } = await readDetail(pool, actor, id, moment);
      return reply.header('etag', etag).send(detail);
    },
  );
}
