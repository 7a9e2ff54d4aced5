import { confirming, idPath, ifMatchHeaders, reopeningSchema, transitionSchema } from '@hammerhead/contracts';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import {
  findOpenReferral,
  lockReferral,
  recordDecision,
  reopenReferral as reopenLocked,
  requestRescore,
  revokeSeizure,
  transaction,
} from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { isDouble } from '../double.js';
import { etagOf, ifMatch } from '../if-match.js';

/** `POST /v1/referrals/{id}/reopen`: takes back how it ended. */
export function reopenReferral(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/referrals/:id/reopen',
    {
      config: requirePermission(
        'referral:dispose',
        'wrong_state',
        'referral_open',
        'stale',
        'precondition_required',
      ),
      schema: {
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
      const { id } = params;
      const { reason } = body;
      const assertSeen = ifMatch(headers['if-match']);
      const actor = actorOf(request).subject;
      const answer = await transaction(pool, async (client) => {
        const referral = await lockReferral(client, id);
        if (referral === null) throw problem('not_found');
        assertSeen(referral.version);
        if (referral.status !== 'closed') throw problem('wrong_state', { detail: 'it is not closed' });
        const { shipmentId, closedPosition, disposition, bill } = referral;
        // Before the log is locked; should another one open meanwhile, the unique index refuses this one.
        const open = await findOpenReferral(client, shipmentId);
        if (open !== null) throw problem('referral_open', { extensions: { referralId: open } });
        const version = await reopenLocked(client, id, reason);
        const decision = await recordDecision(client, {
          kind: 'reopening',
          actor,
          body: { referral: id, shipment: shipmentId, bill, closedBy: closedPosition, disposition, reason },
        });
        const rescoring =
          disposition !== null &&
          confirming.some((one) => one === disposition) &&
          (await revokeSeizure(client, shipmentId, confirming, decision));
        if (rescoring) await requestRescore(client, decision, 'seizure');
        const status = referral.assignee === null ? 'new' : 'assigned';
        return { id, status, version, disposition: null, decision, rescoring };
      }).catch((error: unknown) => {
        throw isDouble(error) ? problem('referral_open', { cause: error }) : error;
      });
      return reply.header('etag', etagOf(answer.version)).send(answer);
    },
  );
}
