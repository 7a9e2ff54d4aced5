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
const weekDays = 7;
/** The first Monday of the clock of computers: 1970-01-05. */
const firstMondayMs = 4 * dayMs;

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
      const weeks = await forecasts.countAnswers(pool, span);
      return {
        ...span,
        weeks: weeks.map((week) => ({ ...week, medianMinutes: toTenths(week.medianMinutes) })),
      };
    },
  );
}

const firstMs = Date.parse('0001-01-01T00:00:00Z');
const lastMs = Date.parse('9999-12-31T23:59:59Z');

const toTenths = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round(minutes * 10) / 10;

/** When the week ends in which an instant lies: what was answered this morning is due later this week. */
const endOfWeek = (instant: number): number => {
  const weekMs = weekDays * dayMs;
  return firstMondayMs + (Math.floor((instant - firstMondayMs) / weekMs) + 1) * weekMs;
};

/** The span that was asked for; what of it was left out never makes it longer than the longest. */
function spanOf({ from, to }: AnswersQuery, now: Date): { readonly from: string; readonly to: string } {
  const ends = to === undefined ? endOfWeek(now.getTime()) : Date.parse(to);
  const begins = from === undefined ? Math.max(firstMs, ends - spanDays * dayMs) : Date.parse(from);
  const longest = Math.min(lastMs, begins + longestAnswersDays * dayMs);
  return {
    from: new Date(begins).toISOString(),
    to: new Date(to === undefined ? Math.min(Math.max(ends, begins), longest) : ends).toISOString(),
  };
}
