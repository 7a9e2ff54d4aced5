import { newRetentionRunSchema, retentionRunSchema } from '@hammerhead/contracts';
import { type RetentionStarted, startRetention } from '@hammerhead/decisions';
import { actorOf, type Problem, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { retention } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { runOut } from './present.js';

/** `POST /v1/retention/runs`: has the worker carry out a plan. */
export function startRetentionRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/retention/runs',
    {
      config: {
        ...requirePermission('retention:run', 'plan_changed', 'wrong_state'),
        answers: { 202: 'The run, which a worker takes within seconds' },
        answerHeaders: ['Location'],
      },
      schema: {
        operationId: 'startRetentionRun',
        tags: ['retention'],
        summary: 'Delete what a plan says',
        description:
          'Refused with `plan_changed` where the plan is older than a day, or something else would be deleted by now: ' +
          '`detail` says what has changed. Deleted in batches of some hundred shipments, each a transaction that looks ' +
          'anew at what keeps a shipment; what is placed under legal hold meanwhile stays. One run at a time. It computes the ' +
          'plan once more, so that it takes as long as `GET /v1/retention`.',
        body: newRetentionRunSchema,
        response: { 202: retentionRunSchema },
      },
    },
    async (request, reply) => {
      const started = await startRetention(pool, actorOf(request), { ...request.body, now: now() });
      if (started.outcome !== 'started') throw refused(started);
      const run = await retention.findRun(pool, started.id);
      if (run === null) throw new Error(`the run ${started.id} is gone`);
      return reply.code(202).header('location', `/v1/retention/runs/${run.id}`).send(runOut(run));
    },
  );
}

function refused(why: Exclude<RetentionStarted, { outcome: 'started' }>): Problem {
  const again = 'make a new plan, and look at what it says now';
  switch (why.outcome) {
    case 'unknown_plan':
      return problem('plan_changed', {
        detail: `no plan of the last week begins so, or more than one; ${again}`,
      });
    case 'expired':
      return problem('plan_changed', {
        detail: `the plan could be carried out until ${why.plan.validUntil}; ${again}`,
      });
    case 'changed':
      return problem('plan_changed', { detail: `${why.changes.join('; ')}; ${again}` });
    case 'running':
      return problem('wrong_state', { detail: `the run ${why.run} is not over; one runs at a time` });
  }
}
