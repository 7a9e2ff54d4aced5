import { manifestPageSchema, submissionManifestsQuerySchema } from '@hammerhead/contracts';
import {
  cursorPosition,
  decodeCursor,
  encodeCursor,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { manifests, submissions } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { feedOf } from '../feed.js';
import { itemOf } from '../manifests/present.js';
import { submissionPath } from './path.js';

/** `GET /v1/submissions/{id}/manifests`: lists what a stream brought. */
export function listSubmissionManifests(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/submissions/:id/manifests',
    {
      config: {
        ...requirePermission('submission:read'),
        answers: { 200: 'A page of the manifests that were accepted' },
      },
      schema: {
        operationId: 'listSubmissionManifests',
        tags: ['submissions'],
        summary: 'The manifests that a submission brought, in the order of its lines',
        description:
          'Without those that stood already (`duplicates`), which belong to the submission that brought them first: ' +
          'find them by their number with `GET /v1/manifests`.',
        params: submissionPath,
        querystring: submissionManifestsQuerySchema,
        response: { 200: manifestPageSchema },
      },
    },
    async (request) => {
      const feedId = feedOf(request);
      const { id } = request.params;
      const { cursor, limit } = request.query;
      const scope = ['submission manifests', id];
      const afterLine = cursor === undefined ? 0 : decodeCursor(scope, cursorPosition, cursor);
      if (!(await submissions.exists(pool, feedId, id))) throw problem('not_found');
      const page = { afterLine, noticed: false };
      const rows = await manifests.listBySubmission(pool, feedId, id, page, limit + 1);
      return pageOf(rows, limit, itemOf, ({ line }) => encodeCursor(scope, line));
    },
  );
}
