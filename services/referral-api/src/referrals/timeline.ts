import { idPath, timelineQuerySchema, timelineSchema } from '@hammerhead/contracts';
import { happened } from '@hammerhead/decisions';
import {
  cursorInstant,
  decodeCursor,
  encodeCursor,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { referrals } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';

/** The time, the step within it and the position: texts that PostgreSQL can always cast. */
const placeSchema = z.tuple([cursorInstant, z.string().regex(/^\d$/), z.string().regex(/^\d{1,15}$/)]);

/** `GET /v1/referrals/{id}/timeline`: lists what happened, and who did it. */
export function readTimelineRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/referrals/:id/timeline',
    {
      config: requirePermission('referral:read'),
      schema: {
        tags: ['referrals'],
        summary: 'What happened to a referral, by whom',
        description:
          'The oldest first: that it was made, every time that its shipment came to another tier since then, with ' +
          'what caused it, and how it was closed and reopened.',
        params: idPath,
        querystring: timelineQuerySchema,
        response: { 200: timelineSchema },
      },
    },
    async ({ params: { id }, query: { cursor, limit } }) => {
      const scope = ['timeline', id];
      const after = cursor === undefined ? null : decodeCursor(scope, placeSchema, cursor);
      const referral = await referrals.find(pool, id);
      if (referral === null) throw problem('not_found');
      const rows = await referrals.readTimeline(pool, id, after, limit + 1);
      return pageOf(
        rows,
        limit,
        (row) => happened(row, referral),
        ({ place }) => encodeCursor(scope, place),
      );
    },
  );
}
