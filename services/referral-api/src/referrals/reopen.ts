import { idPath, ifMatchHeaders, reopeningSchema, transitionSchema } from '@hammerhead/contracts';
import { reopenReferral } from '@hammerhead/decisions';
import { actorOf, etagOf, ifMatch, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { referralOpen } from './referral-open.js';
import { refusal } from './refusal.js';

/** `POST /v1/referrals/{id}/reopen`: takes back the disposition of a referral. */
export function reopenReferralRoute(app: Server, { pool, book, now }: Deps): void {
  app.post(
    '/v1/referrals/:id/reopen',
    {
      config: {
        ...requirePermission(
          'referral:dispose',
          'wrong_state',
          'referral_open',
          'stale',
          'precondition_required',
        ),
        answers: { 200: 'The referral, open again' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'reopenReferral',
        tags: ['referrals'],
        summary: 'Reopen a closed referral',
        description:
          'A decision in the log, like the one that it takes back. A seizure that closing it confirmed no longer ' +
          'stands, and the shipments around it are scored again without it.',
        params: idPath,
        headers: ifMatchHeaders,
        body: reopeningSchema,
        response: { 200: transitionSchema },
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request;
      const matched = ifMatch(headers['if-match']);
      const { hasSeen } = matched;
      const result = await transaction(pool, (tx) =>
        reopenReferral(tx, book, actorOf(request), { referral: params.id, hasSeen, now: now(), ...body }),
      );
      if (result.outcome === 'referral_open') throw await referralOpen(pool, result);
      if (result.outcome !== 'reopened')
        throw await refusal(pool, params.id, result, matched, {
          kinds: ['created', 'pending', 'reopened'],
          instead: 'it is not closed',
        });
      return reply.header('etag', etagOf(result.version)).send(result);
    },
  );
}
