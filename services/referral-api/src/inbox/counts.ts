import {
  type InboxCounts,
  inboxCountsQuerySchema,
  inboxCountsSchema,
  mostCounted,
} from '@hammerhead/contracts';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { type InboxCount, releases } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { filterOf } from './filter-of.js';
import { readerOf } from './reader.js';

/** `GET /v1/releases/counts`: how much of a partner's inbox stands how. */
export function countReleasesRoute(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/releases/counts',
    {
      config: { ...requirePermission('inbox:read'), answers: { 200: 'How many there are' } },
      schema: {
        operationId: 'countReleases',
        tags: ['inbox'],
        summary: 'What was released to you, counted',
        description:
          'By the filters of the list, and as it is at this moment. What you may not read is not counted.',
        querystring: inboxCountsQuerySchema,
        response: { 200: inboxCountsSchema },
      },
    },
    async (request) => {
      const who = readerOf(actorOf(request), now());
      return present(await releases.countVisible(pool, who, filterOf(request.query), mostCounted + 1));
    },
  );
}

function present(rows: readonly InboxCount[]): InboxCounts {
  const of = (fits: (row: InboxCount) => boolean): number =>
    rows.filter(fits).reduce((sum, { count }) => sum + count, 0);
  const status = (one: InboxCount['status']) => of((row) => row.status === one);
  const urgency = (one: InboxCount['urgency']) => of((row) => row.urgency === one);
  const total = of(() => true);
  return {
    total,
    status: { new: status('new'), acknowledged: status('acknowledged'), answered: status('answered') },
    urgency: {
      low: urgency('low'),
      normal: urgency('normal'),
      high: urgency('high'),
      immediate: urgency('immediate'),
    },
    departed: of((row) => row.departed),
    overdue: of((row) => row.overdue),
    cut: total > mostCounted,
  };
}
