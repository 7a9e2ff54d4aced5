import { exclusionPreviewRequestSchema, exclusionPreviewSchema } from '@hammerhead/contracts';
import { findCovering, prepareExclusion } from '@hammerhead/decisions';
import { requirePermission, type Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { clearedOut } from './present.js';
import { exclusionRefused } from './refused.js';
import { targetOf } from './target.js';
import { touchesOf } from './touches.js';

/** `POST /v1/exclusions/preview`: returns what an exclusion would touch; nothing is decided. */
export function previewExclusionRoute(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/exclusions/preview',
    {
      config: {
        ...requirePermission('exclusion:read'),
        answers: { 200: 'What the exclusion would touch; nothing was written' },
      },
      schema: {
        operationId: 'previewExclusion',
        tags: ['watchlists'],
        summary: 'What clearing a match would touch, before it counts',
        description:
          'Takes what `POST /v1/exclusions` takes, refuses what that would refuse, and decides nothing: whom it would ' +
          'clear, and the shipments, parties and open referrals of theirs.',
        body: exclusionPreviewRequestSchema,
        response: { 200: exclusionPreviewSchema },
      },
    },
    async ({ body }) => {
      const prepared = await prepareExclusion(pool, await targetOf(pool, body));
      if (prepared.outcome !== 'prepared') throw exclusionRefused(prepared, body);
      const { watchlistId, entry, listed, name, seen } = prepared;
      return {
        ...clearedOut(name, seen),
        name,
        watchlistId,
        entry,
        listed,
        inForce: await findCovering(pool, prepared),
        touches: await touchesOf(pool, prepared),
      };
    },
  );
}
