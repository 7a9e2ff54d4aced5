import {
  idPath,
  releasedCountsQuerySchema,
  releasedCountsSchema,
  releaseSchema,
} from '@hammerhead/contracts';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { releases } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { filterOf } from './filter-of.js';
import { findRelease } from './find-release.js';

/** `GET /v1/released/{id}`, and `/counts`: one release, and how much waits for somebody. */
export function readReleasedRoutes(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/released/:id',
    {
      config: {
        ...requirePermission('release:read'),
        recordsRead: { kind: 'release' },
        answers: { 200: 'The release with all its recipients' },
      },
      schema: {
        operationId: 'getReleased',
        tags: ['released'],
        summary: 'One release: to whom, who read it, what they said',
        description:
          'Each recipient’s copy by itself, with what was said about it. What bears marks that do not let you read it is ' +
          'counted in `hiddenMessages`.',
        params: idPath,
        response: { 200: releaseSchema },
      },
    },
    async (request) => findRelease(pool, actorOf(request), request.params.id, now()),
  );

  app.get(
    '/v1/released/counts',
    {
      config: {
        ...requirePermission('release:read'),
        answers: { 200: 'How many copies there are, and what they wait for' },
      },
      schema: {
        operationId: 'countReleased',
        tags: ['released'],
        summary: 'How much of what was released waits for an answer, or for a reply',
        description: 'The filters of the list. A copy is what one recipient has of one release.',
        querystring: releasedCountsQuerySchema,
        response: { 200: releasedCountsSchema },
      },
    },
    async ({ query }) => releases.count(pool, filterOf(query), now()),
  );
}
