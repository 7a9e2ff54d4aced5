import { idPath, ifMatchHeaders, newHoldSchema, transitionSchema } from '@hammerhead/contracts';
import { liftHold, placeHold, requestHold } from '@hammerhead/decisions';
import { actorOf, etagOf, ifMatch, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../../deps.js';
import { refusal } from '../refusal.js';
import { cargoProblems, moving } from './refused.js';

const verbs = { request: requestHold, place: placeHold, lift: liftHold } as const;

/** `POST /v1/referrals/{id}/hold`: asks that cargo be held, holds it, and lets it go. */
export function holdReferralRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/referrals/:id/hold',
    {
      config: {
        ...requirePermission('hold:request', ...cargoProblems),
        answers: { 200: 'The referral as it stands since' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'holdReferral',
        tags: ['referrals'],
        summary: 'Request, place or lift a hold on the cargo',
        description:
          'Each is a decision in the log. `place` needs the permission `hold:place`, and leads from a request or from an ' +
          'open referral at once; the feed that sent the shipment hears that the bill must not be loaded, and never why. ' +
          'For cargo that has departed by its manifest nobody can ask any more: `cargo_gone` says what remains. What was ' +
          'asked for before can still be placed; `hint` says then that it departed. A lading that has passed forbids ' +
          'nothing. ' +
          '`lift` needs `hold:lift`; where no exam of the cargo itself was recorded since it was placed, it takes a ' +
          'ground, and somebody other than who asked for the hold (`four_eyes`), who is whoever requested it, or placed it ' +
          'unasked. Of a request it ends that: for who asked, the assignee, and whoever may place holds, who declines it so. ' +
          'A hold lasts through new revisions of the manifest, and a disposition that does not keep the cargo ' +
          'releases it.',
        params: idPath,
        headers: ifMatchHeaders,
        body: newHoldSchema,
        response: { 200: transitionSchema },
      },
    },
    async (request, reply) => {
      const { params, headers } = request;
      const { action, reason, ground } = request.body;
      const matched = ifMatch(headers['if-match']);
      const holding = { referral: params.id, hasSeen: matched.hasSeen, reason, ground, now: now() };
      const result = await transaction(pool, (tx) => verbs[action](tx, actorOf(request), holding));
      if (result.outcome !== 'done')
        throw await refusal(pool, params.id, result, matched, moving(`${action} of a hold`));
      return reply.header('etag', etagOf(result.version)).send(result);
    },
  );
}
