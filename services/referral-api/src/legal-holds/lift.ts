import { idPath, legalHoldSchema, liftingSchema } from '@hammerhead/contracts';
import { liftLegalHold } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { legalHolds, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { legalHoldOut } from './present.js';

/** `POST /v1/legal-holds/{id}/lift`: from then on age alone decides. */
export function liftLegalHoldRoute(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/legal-holds/:id/lift',
    {
      config: {
        ...requirePermission('legal-hold:write', 'wrong_state'),
        answers: { 200: 'The legal hold, lifted' },
      },
      schema: {
        operationId: 'liftLegalHold',
        tags: ['retention'],
        summary: 'Lift a legal hold that somebody else placed',
        description: 'Nothing is deleted by that: the next plan has what no other reason keeps.',
        params: idPath,
        body: liftingSchema,
        response: { 200: legalHoldSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { reason } = request.body;
      const { outcome } = await transaction(pool, (tx) =>
        liftLegalHold(tx, actorOf(request), { id, reason }),
      );
      if (outcome === 'placed_by_same')
        throw problem('forbidden', { detail: 'you placed it: somebody else lifts it' });
      if (outcome === 'lifted_before') throw problem('wrong_state', { detail: 'it was lifted before' });
      const row = outcome === 'lifted' ? await legalHolds.find(pool, id) : null;
      if (row === null) throw problem('not_found');
      return legalHoldOut(row);
    },
  );
}
