import { clearedSchema, clearingSchema } from '@hammerhead/contracts';
import { clearReferrals } from '@hammerhead/decisions';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

/** `POST /v1/referrals/clear`: closes many at once in which there is nothing. */
export function clearReferralsRoute(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/referrals/clear',
    {
      config: {
        ...requirePermission('referral:dispose'),
        answers: { 200: 'What came of each' },
      },
      schema: {
        operationId: 'clearReferrals',
        tags: ['referrals'],
        summary: 'Close many referrals as `no_contraband`',
        description:
          'Each by a decision of its own, and only in the version that you have seen; one that cannot be cleared holds up ' +
          'none of the others. You clear what is yours or nobody’s; a supervisor clears any. Where somebody asked for a hold, ' +
          'or the cargo was held or examined before, decide about it by itself. What does not exist is told as ' +
          '`forbidden`, as what a colleague has.',
        body: clearingSchema,
        response: { 200: clearedSchema },
      },
    },
    (request) => transaction(pool, (tx) => clearReferrals(tx, actorOf(request), request.body)),
  );
}
