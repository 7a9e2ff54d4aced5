import { exclusionPageSchema, exclusionQuerySchema, exclusionSchema, idPath } from '@hammerhead/contracts';
import { sortedName } from '@hammerhead/parties';
import {
  cursorPosition,
  decodeCursor,
  encodeCursor,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { type ExclusionFilter, exclusions, type Queryable } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { exclusionOut } from './present.js';

/** `GET /v1/exclusions` and `/{id}`: lists exclusions, or returns one. */
export function readExclusionsRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/exclusions',
    {
      config: {
        ...requirePermission('exclusion:read'),
        answers: { 200: 'A page of exclusions, the newest first' },
      },
      schema: {
        operationId: 'listExclusions',
        tags: ['watchlists'],
        summary: 'False matches that were cleared, the newest first',
        description: 'Also those that were taken back, with who did so.',
        querystring: exclusionQuerySchema,
        response: { 200: exclusionPageSchema },
      },
    },
    async ({ query: { cursor, limit, ...filters } }) => {
      const scope = ['exclusions', filters];
      const before = cursor === undefined ? null : decodeCursor(scope, cursorPosition, cursor);
      const { name, watchlist = null, entry = null } = filters;
      const filter = { name: name === undefined ? null : await clearing(pool, name), watchlist, entry };
      const rows = await exclusions.list(pool, filter, before, limit + 1);
      return pageOf(rows, limit, exclusionOut, ({ position }) => encodeCursor(scope, position));
    },
  );

  app.get(
    '/v1/exclusions/:id',
    {
      config: {
        ...requirePermission('exclusion:read'),
        answers: { 200: 'The exclusion' },
        recordsRead: { kind: 'exclusion' },
      },
      schema: {
        operationId: 'getExclusion',
        tags: ['watchlists'],
        summary: 'A cleared match, by whom and why',
        params: idPath,
        response: { 200: exclusionSchema },
      },
    },
    async ({ params: { id } }) => {
      const row = await exclusions.find(pool, id);
      if (row === null) throw problem('not_found');
      return exclusionOut(row);
    },
  );
}

/** By what the exclusions of a name are found. Few clear several: they are read, as names are compared here alone. */
async function clearing(db: Queryable, name: string): Promise<ExclusionFilter['name']> {
  const normalized = sortedName(name);
  const several = await exclusions.listSeveralNames(db);
  const others = several.filter(({ names }) => names.some((one) => sortedName(one) === normalized));
  return { normalized, others: others.map(({ position }) => position) };
}
