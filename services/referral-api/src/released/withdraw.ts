import { releasePath, releaseSchema, withdrawalQuerySchema } from '@hammerhead/contracts';
import { withdrawRelease } from '@hammerhead/decisions';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { type Queryable, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { findRelease } from './find-release.js';
import { releaseProblem } from './refused.js';
import { shipmentOf } from './shipment-of.js';

const description =
  'From then on the recipients can read nothing of it, and hear only that it was withdrawn, not why. What they said stays ' +
  'on record. Withdrawn already: `wrong_state`, and it stays as it was. A decision in the log; it needs no `If-Match`, since it is never too ' +
  'late to stop a disclosure.';

const operations = [
  { of: 'referrals', operationId: 'withdrawReferralRelease', find: shipmentOf },
  { of: 'shipments', operationId: 'withdrawShipmentRelease', find: async (_: Queryable, id: string) => id },
] as const;

/** `DELETE /v1/referrals/{id}/releases/{releaseId}` and the same of a shipment: withdraws what was released. */
export function withdrawReleaseRoutes(app: Server, { pool, now }: Deps): void {
  for (const { of, operationId, find } of operations)
    app.delete(
      `/v1/${of}/:id/releases/:releaseId`,
      {
        config: {
          ...requirePermission('release:withdraw', 'wrong_state'),
          answers: { 200: 'The release, withdrawn' },
        },
        schema: {
          operationId,
          tags: ['released'],
          summary: 'Withdraw a release from one recipient, or from all',
          description,
          params: releasePath,
          querystring: withdrawalQuerySchema,
          response: { 200: releaseSchema },
        },
      },
      async (request) => {
        const { id, releaseId } = request.params;
        const { agency, reason = '' } = request.query;
        const actor = actorOf(request);
        const shipment = await find(pool, id);
        const result = await transaction(pool, (tx) =>
          withdrawRelease(tx, actor, { shipment, release: releaseId, agency, reason, now: now() }),
        );
        if (result.outcome !== 'withdrawn') throw releaseProblem(result);
        return findRelease(pool, actor, releaseId, now());
      },
    );
}
