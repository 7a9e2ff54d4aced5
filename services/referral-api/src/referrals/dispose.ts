import { idPath, ifMatchHeaders, newDispositionSchema, transitionSchema } from '@hammerhead/contracts';
import { disposeReferral } from '@hammerhead/decisions';
import { actorOf, etagOf, ifMatch, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { cargoRefused } from '../holds/refused.js';
import { staleReferral, wrongState } from './refused.js';

/** `POST /v1/referrals/{id}/disposition`: records how the referral ended. */
export function disposeReferralRoute(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/referrals/:id/disposition',
    {
      config: {
        ...requirePermission(
          'referral:dispose',
          'four_eyes',
          'wrong_state',
          'stale',
          'precondition_required',
        ),
        answers: { 200: 'The referral as the disposition leaves it' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'disposeReferral',
        tags: ['referrals'],
        summary: 'Close a referral with what came of it',
        description:
          'A decision in the log, by whom and when. `license_determination_pending` keeps it open, in review, until ' +
          'another disposition ends it. With `seized_…` and `controlled_delivery` the seizure goes on ' +
          'record, and the shipments around it (the same phone, address, email, identifier, container or master ' +
          'bill) are scored again at once, departed ones too: what it raises comes into the queue as raised by it. Where `seizure` was left out, the same disposition with ' +
          'it tells what was seized, once; the referral stays closed, and nothing is scored again. A hold is released, ' +
          'unless the disposition keeps the cargo (`seized_…`, `detained_for_license`): its feed hears that. Where no exam ' +
          'of the cargo itself was recorded since it was held, letting it go takes a ground and somebody other than who ' +
          'asked for the hold (`four_eyes`).',
        params: idPath,
        headers: ifMatchHeaders,
        body: newDispositionSchema,
        response: { 200: transitionSchema },
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request;
      const matched = ifMatch(headers['if-match']);
      const { hasSeen } = matched;
      const result = await transaction(pool, (tx) =>
        disposeReferral(tx, actorOf(request), { referral: params.id, hasSeen, ...body }),
      );
      switch (result.outcome) {
        case 'not_found':
          throw problem('not_found');
        case 'stale':
          throw await staleReferral(pool, params.id, result.version, matched);
        case 'wrong_state':
          throw await wrongState(pool, params.id, {
            status: result.status,
            kinds: ['closed'],
            instead: 'to change how it ended, reopen it first',
          });
        case 'four_eyes':
        case 'ground_needed':
          throw await cargoRefused(pool, params.id, result, 'disposition');
        case 'disposed':
          return reply.header('etag', etagOf(result.version)).send(result);
      }
    },
  );
}
