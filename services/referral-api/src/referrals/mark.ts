import { marksFaults } from '@hammerhead/access';
import { idPath, ifMatchHeaders, markedReferralSchema, referralMarksSchema } from '@hammerhead/contracts';
import { markReferral } from '@hammerhead/decisions';
import { actorOf, etagOf, ifMatch, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { releaseStands } from '../released/refused.js';
import { refusal } from './refusal.js';

/** `PUT /v1/referrals/{id}/marks`: says how a referral may be passed on. */
export function markReferralRoute(app: Server, { pool, now }: Deps): void {
  app.put(
    '/v1/referrals/:id/marks',
    {
      config: {
        ...requirePermission('referral:mark', 'stale', 'precondition_required', 'release_stands'),
        answers: { 200: 'The referral with its new marks' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'markReferral',
        tags: ['referrals'],
        summary: 'Mark a referral: CUI, TLP 2.0, REL TO',
        description:
          'In place of the marks that it had; `{}` takes them away. A decision in the log. Marks limit to whom it may be ' +
          'released, and its notes bear them, too: the strictest of several stands. The referral itself stays visible ' +
          'to every federal officer who screens, so that TLP:RED and TLP:AMBER+STRICT are refused. What a recipient of a ' +
          'release that stands may not see is 409 `release_stands`, with the releases: withdraw them first.',
        params: idPath,
        headers: ifMatchHeaders,
        body: referralMarksSchema,
        response: { 200: markedReferralSchema },
      },
    },
    async (request, reply) => {
      const { params, body: marks, headers } = request;
      const errors = marksFaults(marks, '');
      if (errors.length > 0) throw problem('invalid', { errors });
      const matched = ifMatch(headers['if-match']);
      const { hasSeen } = matched;
      const result = await transaction(pool, (tx) =>
        markReferral(tx, actorOf(request), { referral: params.id, hasSeen, marks, now: now() }),
      );
      if (result.outcome === 'release_stands')
        throw releaseStands(result, 'these marks would keep it from them, so withdraw it first');
      if (result.outcome !== 'marked')
        throw await refusal(pool, params.id, result, matched, { kinds: [], instead: 'it bears no marks' });
      return reply.header('etag', etagOf(result.version)).send(result);
    },
  );
}
