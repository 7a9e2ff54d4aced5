import {
  confirmsSeizure,
  idPath,
  ifMatchHeaders,
  newDispositionSchema,
  transitionSchema,
} from '@hammerhead/contracts';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import {
  closeReferral,
  findRevisions,
  type LockedReferral,
  lockReferral,
  type Queryable,
  recordDecision,
  recordSeizure,
  requestRescore,
  transaction,
} from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { etagOf, ifMatch } from '../if-match.js';
import { revisionLimit } from '../shipments/detail.js';

/** `POST /v1/referrals/{id}/disposition`: how it ended. */
export function disposeReferral(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/referrals/:id/disposition',
    {
      config: requirePermission('referral:dispose', 'wrong_state', 'stale', 'precondition_required'),
      schema: {
        tags: ['referrals'],
        summary: 'Close a referral with what came of it',
        description:
          'A decision in the log, by whom and when. With `seized_…` and `controlled_delivery` the seizure goes on ' +
          'record, and the shipments around it (the same phone, address, email, identifier, container or master ' +
          'bill) are scored again at once, departed ones too: what it raises comes into the queue as raised by it.',
        params: idPath,
        headers: ifMatchHeaders,
        body: newDispositionSchema,
        response: { 200: transitionSchema },
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request;
      const { id } = params;
      const assertSeen = ifMatch(headers['if-match']);
      const actor = actorOf(request).subject;
      const { disposition } = body;
      const answer = await transaction(pool, async (client) => {
        const referral = await lockReferral(client, id);
        if (referral === null) throw problem('not_found');
        assertSeen(referral.version);
        if (referral.status === 'closed')
          throw problem('wrong_state', { detail: 'it is closed; to change how it ended, reopen it first' });
        const seizes = confirmsSeizure(disposition);
        const position = seizes ? await seizedRevision(client, referral) : referral.position;
        const decision = await recordDecision(client, {
          kind: 'disposition',
          actor,
          body: { referral: id, shipment: referral.shipmentId, position, bill: referral.bill, ...body },
        });
        const version = await closeReferral(client, id, { disposition, by: actor, position: decision });
        const rescoring =
          seizes && (await recordSeizure(client, decision, { id: referral.shipmentId, position }));
        if (rescoring) await requestRescore(client, decision, 'seizure');
        return { id, status: 'closed', version, disposition, decision, rescoring };
      });
      return reply.header('etag', etagOf(answer.version)).send(answer);
    },
  );
}

/** Position of the revision that stands; of the last one that says what is shipped, where the feed canceled it. */
async function seizedRevision(db: Queryable, { shipmentId, position }: LockedReferral): Promise<number> {
  const revisions = await findRevisions(db, shipmentId, revisionLimit);
  const stated = revisions.find(({ state, document }) => state !== 'superseded' && document !== null);
  return stated?.position ?? position;
}
