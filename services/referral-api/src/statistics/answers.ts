import {
  type AnswersQuery,
  answersQuerySchema,
  answersSchema,
  longestAnswersDays,
} from '@hammerhead/contracts';
import { dayMs } from '@hammerhead/primitives';
import { requirePermission, type Server } from '@hammerhead/service-kit';
import { forecasts } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

const spanDays = 12 * 7;

/** `GET /v1/statistics/answers`: says how many referrals were answered by `respondBy`, by tier and week. */
export function readAnswersRoute(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/statistics/answers',
    {
      config: {
        ...requirePermission('statistics:read'),
        answers: { 200: 'The counts by week and tier, with the instant that they are of' },
      },
      schema: {
        operationId: 'getAnswers',
        tags: ['statistics'],
        summary: 'Answered in time, by tier and week',
        description:
          'The first hold, exam or disposition since a referral came into the queue, or was reopened, answers it; whoever ' +
          'takes it or hands it on has not answered. What was reopened counts each time. What ended without people does ' +
          'not count, and neither does what has no `respondBy`.',
        querystring: answersQuerySchema,
        response: { 200: answersSchema },
      },
    },
    async ({ query }) => {
      const asOf = now();
      const span = { ...spanOf(query, asOf), asOf: asOf.toISOString() };
      return { ...span, weeks: await forecasts.countAnswers(pool, span) };
    },
  );
}

const firstMs = Date.parse('0001-01-01T00:00:00Z');
const lastMs = Date.parse('9999-12-31T23:59:59Z');

/** The span that was asked for; what of it was left out never makes it longer than the longest. */
function spanOf({ from, to }: AnswersQuery, now: Date): { readonly from: string; readonly to: string } {
  const ends = to === undefined ? now.getTime() : Date.parse(to);
  const begins = from === undefined ? Math.max(firstMs, ends - spanDays * dayMs) : Date.parse(from);
  const longest = Math.min(lastMs, begins + longestAnswersDays * dayMs);
  return {
    from: new Date(begins).toISOString(),
    to: new Date(to === undefined ? Math.min(Math.max(ends, begins), longest) : ends).toISOString(),
  };
}
