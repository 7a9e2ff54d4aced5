import { agreementDetailSchema, agreementReasonSchema, idPath, ifMatchHeaders } from '@hammerhead/contracts';
import { resumeAgreement } from '@hammerhead/decisions';
import { actorOf, ifMatch, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { readDetail } from './detail.js';
import { refusedAgreement } from './refused.js';

/** `POST /v1/agreements/{id}/resume`: what was released under it can be read again. */
export function resumeAgreementRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/agreements/:id/resume',
    {
      config: {
        ...requirePermission(
          'agreement:write',
          'not_found',
          'wrong_state',
          'breach_stands',
          'stale',
          'precondition_required',
        ),
        answers: { 200: 'The agreement as it is now' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'resumeAgreement',
        tags: ['agreements'],
        summary: 'Resume an agreement that is suspended',
        description:
          'What was released under it can be read again, unless it was withdrawn or its time is over. Where the agency ' +
          'violated an assurance, that is settled first.',
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
        resumeAgreement(tx, actor, { id, reason, hasSeen }, moment),
      );
      if (result.outcome !== 'resumed') throw refusedAgreement(result, stale);
      const { detail, etag } = await readDetail(pool, actor, id, moment);
      return reply.header('etag', etag).send(detail);
    },
  );
}
