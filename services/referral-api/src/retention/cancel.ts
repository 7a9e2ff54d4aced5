import { idPath, retentionRunSchema } from '@hammerhead/contracts';
import { cancelRetention } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { retention, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { runOut } from './present.js';

/** `DELETE /v1/retention/runs/{id}`: cancels a run after the batch at hand. */
export function cancelRetentionRoute(app: Server, { pool }: Deps): void {
  app.delete(
    '/v1/retention/runs/:id',
    {
      config: {
        ...requirePermission('retention:run', 'wrong_state'),
        answers: { 200: 'The run, canceled, with what it had deleted' },
      },
      schema: {
        operationId: 'cancelRetentionRun',
        tags: ['retention'],
        summary: 'Stop deleting',
        description: 'The batch at hand is done, and none follows. What was deleted stays deleted.',
        params: idPath,
        response: { 200: retentionRunSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const canceled = await transaction(pool, (tx) => cancelRetention(tx, actorOf(request), { id }));
      if (canceled.outcome === 'over')
        throw problem('wrong_state', { detail: `the run is over: it is ${canceled.status}` });
      const run = canceled.outcome === 'not_found' ? null : await retention.findRun(pool, id);
      if (run === null) throw problem('not_found');
      return runOut(run);
    },
  );
}
