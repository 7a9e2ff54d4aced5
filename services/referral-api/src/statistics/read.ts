import { type Statistics, statisticsQuerySchema, statisticsSchema } from '@hammerhead/contracts';
import { accepted, requirePermission, type Server } from '@hammerhead/service-kit';
import { snapshot, statistics } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { statisticsCsv, statisticsCsvExample } from './csv.js';
import { outcomesOf } from './outcomes.js';

const [json, csv] = ['application/json', 'text/csv'] as const;

/** `GET /v1/statistics`: returns what was reviewed, referred and found, and the time of these figures. */
export function readStatisticsRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/statistics',
    {
      config: {
        ...requirePermission('statistics:read', 'not_acceptable'),
        answers: { 200: 'The counts of the span, with the instant that they are of' },
      },
      schema: {
        operationId: 'getStatistics',
        tags: ['statistics'],
        summary: 'Reviewed, referred by tier, and found',
        description:
          'Counts shipments that depart in the span, each once whatever its revisions. What is accepted and not ' +
          'yet scored is told apart as `pending`, so that a low figure is not mistaken for a quiet month. `outcomes` says how much of what was ' +
          'examined held contraband, by exams in the United States and by what partners answered. `Accept: text/csv` answers a ' +
          'table (RFC 4180), one figure a line.',
        querystring: statisticsQuerySchema,
        response: {
          200: {
            content: {
              [json]: { schema: statisticsSchema },
              [csv]: {
                schema: z.string().meta({ description: 'A table', examples: [statisticsCsvExample] }),
              },
            },
          },
        },
      },
    },
    async ({ query, headers }, reply) => {
      const type = accepted(headers.accept, [json, csv]);
      const from = instantOf(query.from);
      const to = instantOf(query.to);
      const [row, outcomes] = await snapshot(pool, async (tx) => {
        const counted = await statistics.read(tx, from, to);
        return [
          counted,
          await outcomesOf(tx, { from, to, at: instantOf(query.asOf) }, counted.asOf),
        ] as const;
      });
      const answer: Statistics = {
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
        outcomes,
      };
      void reply.header('vary', 'Accept');
      if (type === csv) void reply.type(csv).serializer(() => statisticsCsv(answer));
      return reply.send(answer);
    },
  );
}

/** The instant that was given; a day stands for its first instant in UTC. */
const instantOf = (given: string | undefined): string | null =>
  given === undefined ? null : new Date(given).toISOString();
