import { type ReferralSort, referralPageSchema, referralQuerySchema } from '@hammerhead/contracts';
import type { Forecaster } from '@hammerhead/outlook';
import {
  actorOf,
  cursorId,
  cursorInstant,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { referrals } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { plannedInstant } from '../forecast/as-of.js';
import { filterOf } from './filter-of.js';
import { itemOf } from './item.js';
import { requireKnown } from './known.js';

/** `GET /v1/referrals`: lists the queue, the most urgent first unless another order is requested. */
export function listReferralsRoute(app: Server, { pool, now, book }: Deps, forecaster: Forecaster): void {
  app.get(
    '/v1/referrals',
    {
      config: {
        ...requirePermission('referral:read'),
        recordsRead: { kind: 'referral', searched: 'q' },
        answers: { 200: 'A page of the queue' },
      },
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
    async (request) => {
      const { query } = request;
      const { cursor, limit, sort, ...filters } = query;
      const { subject } = actorOf(request);
      const scope = ['referrals', sort, filters, ...(filters.assignee === 'me' ? [subject] : [])];
      await requireKnown(pool, book, filters);
      const [asOf, after] =
        cursor === undefined ? [now().toISOString(), null] : decodeCursor(scope, cursorSchemas[sort], cursor);
      const page = { asOf, after, limit: limit + 1 };
      const rows =
        sort === 'stoppable'
          ? await referrals.listPlanned(pool, filterOf(filters, subject), {
              ...page,
              plan: await forecaster.plan(asOf),
            })
          : await referrals.list(pool, filterOf(filters, subject), { ...page, sort });
      return pageOf(rows, limit, itemOf, ({ place }) => encodeCursor(scope, [asOf, place]));
    },
  );
}

const small = z.string().regex(/^-?\d{1,5}$/);

/** The instant of the first page, and the place in the order: texts that PostgreSQL can always cast. */
const byUrgency = z.tuple([small, z.enum(['0', '1', '2']), cursorInstant, cursorId]);
const cursorSchemas = {
  urgency: z.tuple([cursorInstant, byUrgency]),
  stoppable: z.tuple([plannedInstant, z.union([z.tuple([z.literal('plan'), small, cursorId]), byUrgency])]),
  '-createdAt': z.tuple([cursorInstant, z.tuple([cursorInstant, cursorId])]),
  '-score': z.tuple([cursorInstant, z.tuple([small, cursorId])]),
  departureAt: z.tuple([cursorInstant, z.tuple([cursorInstant, cursorId])]),
  respondBy: z.tuple([cursorInstant, z.tuple([cursorInstant, cursorId])]),
} satisfies Record<ReferralSort, z.ZodType>;
