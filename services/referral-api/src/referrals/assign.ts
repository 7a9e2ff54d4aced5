import { assignedSchema, assignmentSchema, idPath, ifMatchHeaders } from '@hammerhead/contracts';
import { assignReferral } from '@hammerhead/decisions';
import { actorOf, etagOf, ifMatch, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { refusal } from './refusal.js';

/** `POST /v1/referrals/{id}/assign`: says who deals with a referral. */
export function assignReferralRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/referrals/:id/assign',
    {
      config: {
        ...requirePermission('referral:work', 'wrong_state', 'stale', 'precondition_required'),
        answers: { 200: 'The referral as the assignment leaves it' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'assignReferral',
        tags: ['referrals'],
        summary: 'Take a referral, give it back, or hand it to a colleague',
        description:
          'You take what is assigned to nobody, give back what is yours, and hand what is yours to a colleague who may ' +
          'work referrals (`GET /v1/people`). A supervisor assigns any referral to anybody who may. A new one comes to ' +
          '`assigned`, and back to `new`; a status that says more stays.',
        params: idPath,
        headers: ifMatchHeaders,
        body: assignmentSchema,
        response: { 200: assignedSchema },
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request;
      const matched = ifMatch(headers['if-match']);
      const { hasSeen } = matched;
      const result = await transaction(pool, (tx) =>
        assignReferral(tx, actorOf(request), { referral: params.id, hasSeen, now: now(), ...body }),
      );
      if (result.outcome !== 'assigned')
        throw await refusal(pool, params.id, result, matched, {
          kinds: ['closed'],
          instead: 'to deal with it again, reopen it first',
        });
      return reply.header('etag', etagOf(result.version)).send(result);
    },
  );
}
