import { manifestPageSchema, manifestQuerySchema } from '@hammerhead/contracts';
import {
  cursorInt,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { manifests } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { feedOf } from '../feed.js';
import { itemOf } from './present.js';

/** `GET /v1/manifests?manifestNumber=`: finds this feed's manifests by their number, and by their revision. */
export function listManifests(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/manifests',
    {
      config: {
        ...requirePermission('submission:read'),
        answers: { 200: 'A page of its revisions; empty where this feed has sent none' },
      },
      schema: {
        operationId: 'listManifests',
        tags: ['manifests'],
        summary: 'The revisions of a manifest by its number, the newest first',
        description: 'Only what this feed has sent, singly or in a stream.',
        querystring: manifestQuerySchema,
        response: { 200: manifestPageSchema },
      },
    },
    async (request) => {
      const { manifestNumber: number, revision = null, cursor, limit } = request.query;
      const scope = ['manifests', number, revision];
      const below = cursor === undefined ? null : decodeCursor(scope, cursorInt, cursor);
      const wanted = { number, revision, below };
      const rows = await manifests.listByNumber(pool, feedOf(request), wanted, limit + 1);
      return pageOf(rows, limit, itemOf, (last) => encodeCursor(scope, last.revision));
    },
  );
}
