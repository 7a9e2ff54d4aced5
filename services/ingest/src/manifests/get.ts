import { manifestStatusSchema, parseStored } from '@hammerhead/contracts';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { manifests } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { feedOf } from '../feed.js';

const shipmentsWithFindings = 100;

/** `GET /v1/manifests/{id}`: returns what was received and how far its processing is; never a score or a tier. */
export function getManifest(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/manifests/:id',
    {
      config: requirePermission('submission:read'),
      schema: {
        tags: ['manifests'],
        summary: 'What was received, and whether it has been through screening',
        params: z.object({ id: z.uuid() }),
        response: { 200: manifestStatusSchema },
      },
    },
    async (request) => {
      const manifest = await manifests.find(pool, feedOf(request), request.params.id);
      if (!manifest) throw problem('not_found');
      const odd = await manifests.findShipmentFindings(pool, manifest, shipmentsWithFindings);
      const progress = manifest.processed ? 'processed' : 'received';
      const status: 'superseded' | 'processed' | 'received' = manifest.superseded ? 'superseded' : progress;
      return {
        id: manifest.id,
        manifestNumber: manifest.number,
        revision: manifest.revision,
        status,
        receivedAt: manifest.receivedAt.toISOString(),
        transport: parseStored(manifest.transport),
        shipments: {
          total: manifest.shipments,
          unchanged: manifest.unchanged,
          canceled: manifest.canceled,
          outOfScope: manifest.outOfScope,
        },
        findings: [...parseStored(manifest.findings)],
        shipmentFindings: odd.map(({ bill, findings: text }) => ({
          bill,
          findings: [...parseStored(text)],
        })),
      };
    },
  );
}
