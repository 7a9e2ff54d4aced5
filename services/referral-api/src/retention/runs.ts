import {
  idPath,
  retentionRunPageSchema,
  retentionRunQuerySchema,
  retentionRunSchema,
} from '@hammerhead/contracts';
import {
  cursorPosition,
  decodeCursor,
  encodeCursor,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { retention } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { runOut } from './present.js';

const scope = ['retention-runs'];

/** `GET /v1/retention/runs` and `/{id}`: lists runs, or tells how far one has come. */
export function readRetentionRunsRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/retention/runs',
    {
      config: {
        ...requirePermission('retention:read'),
        answers: { 200: 'A page of runs, the newest first' },
      },
      schema: {
        operationId: 'listRetentionRuns',
        tags: ['retention'],
        summary: 'What was deleted when, on whose order',
        querystring: retentionRunQuerySchema,
        response: { 200: retentionRunPageSchema },
      },
    },
    async ({ query: { cursor, limit } }) => {
      const before = cursor === undefined ? null : decodeCursor(scope, cursorPosition, cursor);
      const rows = await retention.listRuns(pool, before, limit + 1);
      return pageOf(rows, limit, runOut, ({ position }) => encodeCursor(scope, position));
    },
  );

  app.get(
    '/v1/retention/runs/:id',
    {
      config: {
        ...requirePermission('retention:read'),
        answers: { 200: 'The run, and how far it has come' },
      },
      schema: {
        operationId: 'getRetentionRun',
        tags: ['retention'],
        summary: 'How far a run has come',
        params: idPath,
        response: { 200: retentionRunSchema },
      },
    },
    async ({ params: { id } }) => {
      const run = await retention.findRun(pool, id);
      if (run === null) throw problem('not_found');
      return runOut(run);
    },
  );
}
