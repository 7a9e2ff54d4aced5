import { countsQuerySchema, countsSchema, mostCounted, type ReferralCounts } from '@hammerhead/contracts';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { type CountRow, referrals } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { filterOf } from './filter-of.js';
import { requireKnown } from './known.js';

/** `GET /v1/referrals/counts`: how many referrals there are of each kind. */
export function countReferralsRoute(app: Server, { pool, book, now }: Deps): void {
  app.get(
    '/v1/referrals/counts',
    {
      config: {
        ...requirePermission('referral:read'),
        recordsRead: { kind: 'referral', searched: 'q' },
        answers: { 200: 'How many there are' },
      },
      schema: {
        operationId: 'countReferrals',
        tags: ['referrals'],
        summary: 'The queue, counted',
        description:
          'By the filters of the list, and as they are at this moment. Open ones, unless `status` asks for others.',
        querystring: countsQuerySchema,
        response: { 200: countsSchema },
      },
    },
    async (request) => {
      const { query } = request;
      await requireKnown(pool, book, query);
      const { subject } = actorOf(request);
      const rows = await referrals.count(pool, filterOf(query, subject), {
        me: subject,
        asOf: now().toISOString(),
        limit: mostCounted + 1,
      });
      return present(rows);
    },
  );
}

function present(rows: readonly CountRow[]): ReferralCounts {
  const of = (member: CountRow['member']) => rows.filter((row) => row.member === member);
  const counted = (member: CountRow['member']): Record<string, number> =>
    Object.fromEntries(of(member).map(({ value, count }) => [value ?? 'none', count]));
  const all = of('all')[0];
  const assignees = counted('assignee');
  const total = all?.count ?? 0;
  return {
    total,
    status: {
      new: 0,
      assigned: 0,
      in_review: 0,
      hold_requested: 0,
      held: 0,
      examining: 0,
      closed: 0,
      ...counted('status'),
    },
    tier: counted('tier'),
    destination: counted('destination'),
    assignee: {
      me: assignees['me'] ?? 0,
      none: assignees['none'] ?? 0,
      others: assignees['others'] ?? 0,
    },
    overdue: all?.overdue ?? 0,
    atRisk: all?.atRisk ?? 0,
    cut: total > mostCounted,
  };
}
