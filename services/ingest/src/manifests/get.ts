import { manifestStatusSchema, parseStored } from '@hammerhead/contracts';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { manifests } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { feedOf } from '../feed.js';
import { readTold, standingOf } from './present.js';

/** `GET /v1/manifests/{id}`: returns what was received and how far its processing is; never a score or a tier. */
export function getManifest(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/manifests/:id',
    {
      config: {
        ...requirePermission('submission:read'),
        answers: { 200: 'The manifest as it stands' },
      },
      schema: {
        operationId: 'getManifest',
        tags: ['manifests'],
        summary: 'What was received, what looks wrong in it, and whether it has been through screening',
        params: z.object({ id: z.uuid().describe('Id of a manifest, from its receipt.') }),
        response: { 200: manifestStatusSchema },
      },
    },
    async (request) => {
      const feedId = feedOf(request);
      const manifest = await manifests.find(pool, feedId, request.params.id);
      if (!manifest) throw problem('not_found');
      const told = await readTold(pool, feedId, [manifest]);
      return {
        ...standingOf(manifest),
        transport: parseStored(manifest.transport),
        shipments: {
          total: manifest.shipments,
          unchanged: manifest.unchanged,
          canceled: manifest.canceled,
          outOfScope: manifest.outOfScope,
        },
        ...told(manifest),
      };
    },
  );
}
