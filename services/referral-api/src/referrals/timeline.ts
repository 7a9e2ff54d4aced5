import { idPath, timelineQuerySchema, timelineSchema } from '@hammerhead/contracts';
import { amendmentsOf, happened, hiddenMessages } from '@hammerhead/decisions';
import {
  actorOf,
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
import { hiddenNotes } from './hidden-notes.js';

/** The time, the step within it and the position: texts that PostgreSQL can always cast. */
const placeSchema = z.tuple([cursorInstant, z.string().regex(/^\d$/), z.string().regex(/^\d{1,15}$/)]);

/** `GET /v1/referrals/{id}/timeline`: lists what happened, and who did it. */
export function readTimelineRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/referrals/:id/timeline',
    {
      config: {
        ...requirePermission('referral:read'),
        recordsRead: { kind: 'referral', part: 'timeline' },
        answers: { 200: 'A page of what happened, the oldest first' },
      },
      schema: {
        operationId: 'getReferralTimeline',
        tags: ['referrals'],
        summary: 'What happened to a referral, by whom',
        description:
          'The oldest first: how it came into the queue; every time since then that its shipment was scored with another ' +
          'result, with what caused it, who matched, which rules came and went, and what a revision changed; to whom it was ' +
          'assigned, what was noted, to whom it was released and what came back; how it was closed and reopened. ' +
          'Every version of the referral is told by an entry, which names it in `version`.',
        params: idPath,
        querystring: timelineQuerySchema,
        response: { 200: timelineSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { cursor, limit } = request.query;
      const scope = ['timeline', id];
      const after = cursor === undefined ? null : decodeCursor(scope, placeSchema, cursor);
      const referral = await referrals.find(pool, id);
      if (referral === null) throw problem('not_found');
      const actor = actorOf(request);
      const hidden = [
        ...(await hiddenNotes(pool, actor, id)),
        ...(await hiddenMessages(pool, actor, referral.shipmentId)),
      ];
      const [before = null] = await referrals.findPrevious(pool, id, 1);
      const rows = await referrals.readTimeline(pool, id, after, limit + 1, hidden);
      const amended = await amendmentsOf(pool, rows);
      const { items, nextCursor } = pageOf(
        rows,
        limit,
        (row) => happened(row, { ...referral, before }, amended) ?? [],
        ({ place }) => encodeCursor(scope, place),
      );
      return { items: items.flat(), nextCursor };
    },
  );
}
