import {
  type ReferralQuery,
  type ReferralSort,
  referralPageSchema,
  referralQuerySchema,
} from '@hammerhead/contracts';
import {
  cursorInstant,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { type ReferralFilter, referrals } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { itemOf } from './item.js';
import { requireKnown } from './known.js';

/** `GET /v1/referrals`: lists the queue, the most urgent first unless another order is requested. */
export function listReferralsRoute(app: Server, { pool, now, book }: Deps): void {
  app.get(
    '/v1/referrals',
    {
      config: { ...requirePermission('referral:read'), answers: { 200: 'A page of the queue' } },
      schema: {
        operationId: 'listReferrals',
        tags: ['referrals'],
        summary: 'The queue: what is referred, the most urgent first',
        description:
          'Open ones, unless `status` asks for others. Filters narrow each other. A page says where the next one begins; ' +
          'what comes into the queue while ' +
          'you turn pages changes no page that you have seen.',
        querystring: referralQuerySchema,
        response: { 200: referralPageSchema },
      },
    },
    async ({ query }) => {
      const { cursor, limit, sort, ...filters } = query;
      const scope = ['referrals', sort, filters];
      await requireKnown(pool, book, filters);
      const [asOf, after] =
        cursor === undefined ? [now().toISOString(), null] : decodeCursor(scope, cursorSchemas[sort], cursor);
      const rows = await referrals.list(pool, filterOf(filters), {
        sort,
        asOf,
        after,
        limit: limit + 1,
      });
      return pageOf(rows, limit, itemOf, ({ place }) => encodeCursor(scope, [asOf, place]));
    },
  );
}

const filterOf = (filters: Omit<ReferralQuery, 'cursor' | 'limit' | 'sort'>): ReferralFilter => ({
  tiers: filters.tier ?? null,
  statuses: filters.status,
  destinations: filters.destination ?? null,
  modes: filters.mode ?? null,
  assignee: filters.assignee ?? null,
  rules: filters.rule ?? null,
  contains: filters.q ?? null,
  departureBefore: filters.departureBefore ?? null,
  raised: filters.raised ?? null,
  overdue: filters.overdue ?? null,
  incomplete: filters.incomplete ?? null,
});

const small = z.string().regex(/^-?\d{1,5}$/);

/** The instant of the first page, and the place in the order: texts that PostgreSQL can always cast. */
const cursorSchemas = {
  urgency: z.tuple([cursorInstant, z.tuple([small, z.enum(['0', '1', '2']), cursorInstant, z.uuid()])]),
  '-createdAt': z.tuple([cursorInstant, z.tuple([cursorInstant, z.uuid()])]),
  '-score': z.tuple([cursorInstant, z.tuple([small, z.uuid()])]),
  departureAt: z.tuple([cursorInstant, z.tuple([cursorInstant, z.uuid()])]),
  respondBy: z.tuple([cursorInstant, z.tuple([cursorInstant, z.uuid()])]),
} satisfies Record<ReferralSort, z.ZodType>;
