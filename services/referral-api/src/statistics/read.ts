import { statisticsQuerySchema, statisticsSchema } from '@hammerhead/contracts';
import { requirePermission, type Server } from '@hammerhead/service-kit';
import { statistics } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

/** `GET /v1/statistics`: returns what was reviewed and referred, and the time of these figures. */
export function readStatisticsRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/statistics',
    {
      config: {
        ...requirePermission('statistics:read'),
        answers: { 200: 'The counts of the span, with the instant that they are of' },
      },
      schema: {
        operationId: 'getStatistics',
        tags: ['statistics'],
        summary: 'Reviewed, and referred by tier',
        description:
          'Counts shipments that depart in the span, each once whatever its revisions. What is accepted and not ' +
          'yet scored is told apart as `pending`, so that a low figure is not mistaken for a quiet month.',
        querystring: statisticsQuerySchema,
        response: { 200: statisticsSchema },
      },
    },
    async ({ query }) => {
      const from = instantOf(query.from);
      const to = instantOf(query.to);
      const row = await statistics.read(pool, from, to);
      return {
        from,
        to,
        asOf: row.asOf.toISOString(),
        reviewed: row.reviewed,
        pending: row.pending,
        failed: row.failed,
        referred: {
          total: row.referred,
          byTier: [...row.byTier],
          withoutTier: row.withoutTier,
          byPerson: row.byPerson,
        },
      };
    },
  );
}

/** The instant that was given; a day stands for its first instant in UTC. */
const instantOf = (given: string | undefined): string | null =>
  given === undefined ? null : new Date(given).toISOString();
