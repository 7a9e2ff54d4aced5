import { retentionPlanSchema } from '@hammerhead/contracts';
import { tellPlan } from '@hammerhead/decisions';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';

/** `GET /v1/retention`: tells what retention would delete today, and deletes nothing. */
export function readRetentionPlanRoute(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/retention',
    {
      config: {
        ...requirePermission('retention:read'),
        answers: { 200: 'What would be deleted today, and what is kept although it is old enough' },
      },
      schema: {
        operationId: 'getRetentionPlan',
        tags: ['retention'],
        summary: 'What grew too old: what a run would delete, and what keeps the rest',
        description:
          'Nothing is deleted. `plan` names exactly this; `POST /v1/retention/runs` carries it out within a day, as ' +
          'long as nothing else would be deleted by then. It looks at every shipment that is old enough: one to four ' +
          'seconds for each hundred thousand, and no longer once its client has gone.',
        response: { 200: retentionPlanSchema },
      },
    },
    (_, reply) => {
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort(problem('unavailable', { detail: 'its client has gone' })));
      return tellPlan(pool, now(), gone.signal);
    },
  );
}
