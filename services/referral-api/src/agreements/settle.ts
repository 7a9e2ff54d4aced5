import { agreementDetailSchema, breachSettlementSchema, idPath, ifMatchHeaders } from '@hammerhead/contracts';
import { settleBreach } from '@hammerhead/decisions';
import { actorOf, ifMatch, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { readDetail } from './detail.js';
import { refusedAgreement } from './refused.js';

/** `POST /v1/agreements/{id}/settle`: settles that its agency violated an assurance. */
export function settleBreachRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/agreements/:id/settle',
    {
      config: {
        ...requirePermission('agreement:write', 'not_found', 'wrong_state', 'stale', 'precondition_required'),
        answers: { 200: 'The agreement, suspended still' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'settleBreach',
        tags: ['agreements'],
        summary: 'Settle that an agency violated an assurance, which somebody else recorded',
        description:
          'By any agreement of the agency. All that the breach suspended stays suspended until it is resumed, one by one; ' +
          'agreements can be made again. Whoever recorded the breach may not settle it.',
        params: idPath,
        headers: ifMatchHeaders,
        body: breachSettlementSchema,
        response: { 200: agreementDetailSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const actor = actorOf(request);
      const { hasSeen, stale } = ifMatch(request.headers['if-match']);
      const moment = now();
      const result = await transaction(pool, (tx) =>
        settleBreach(tx, actor, { id, hasSeen, ...request.body }, moment),
      );
      switch (result.outcome) {
        case 'recorded_by_same':
          throw problem('forbidden', { detail: 'you recorded the breach: somebody else settles it' });
        case 'no_breach':
          throw problem('wrong_state', { detail: 'no breach of its agency stands' });
        case 'settled': {
          const { detail, etag } = await readDetail(pool, actor, id, moment);
          return reply.header('etag', etag).send(detail);
        }
        default:
          throw refusedAgreement(result, stale);
      }
    },
  );
}
