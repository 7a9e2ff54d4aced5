import {
  idPath,
  releasedQuerySchema,
  releasePageSchema,
  releasesQuerySchema,
  type TokenActor,
} from '@hammerhead/contracts';
import {
  actorOf,
  cursorId,
  cursorInstant,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { type ReleasedFilter, releases } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { filterOf } from './filter-of.js';
import { releaseOut } from './present.js';
import { knownShipment, shipmentOf } from './shipment-of.js';

const placeSchema = z.tuple([cursorInstant, cursorId]);

/** `GET /v1/released`, and what of it a referral or a shipment has: lists releases, the newest first. */
export function listReleasedRoutes(app: Server, { pool, now }: Deps): void {
  const pageFor = async (
    actor: TokenActor,
    filter: ReleasedFilter,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ) => {
    const scope = ['released', filter];
    const before = cursor === undefined ? null : decodeCursor(scope, placeSchema, cursor);
    const rows = await releases.list(pool, filter, { at: now(), before, limit: limit + 1 });
    return pageOf(
      rows,
      limit,
      (row) => releaseOut(actor, row),
      ({ place }) => encodeCursor(scope, place),
    );
  };

  app.get(
    '/v1/released',
    {
      config: {
        ...requirePermission('release:read'),
        recordsRead: { kind: 'release', parameters: ['agency', 'country'] },
        answers: { 200: 'A page of releases, the newest first' },
      },
      schema: {
        operationId: 'listReleased',
        tags: ['released'],
        summary: 'What was released to partners, who read it, and what they said',
        description:
          'Each release with all its recipients. All that the filters say holds of one recipient’s copy. What is awaited is ' +
          'asked of copies that can be read: nobody answers what was withdrawn.',
        querystring: releasedQuerySchema,
        response: { 200: releasePageSchema },
      },
    },
    async (request) => pageFor(actorOf(request), filterOf(request.query), request.query),
  );

  const ofReferral = {
    of: 'referrals',
    operationId: 'listReferralReleases',
    find: shipmentOf,
    kind: 'referral',
  };
  const ofShipment = {
    of: 'shipments',
    operationId: 'listShipmentReleases',
    find: knownShipment,
    kind: 'shipment',
  };
  for (const { of, operationId, find, kind } of [ofReferral, ofShipment])
    app.get(
      `/v1/${of}/:id/releases`,
      {
        config: {
          ...requirePermission('release:read'),
          recordsRead: { kind, part: 'releases' },
          answers: { 200: 'A page of releases, the newest first' },
        },
        schema: {
          operationId,
          tags: ['released'],
          summary: `What was released of the shipment${kind === 'referral' ? ' of a referral' : ''}, and to whom`,
          description:
            'The newest first, also those that were withdrawn, expired, or made by another of its referrals.',
          params: idPath,
          querystring: releasesQuerySchema,
          response: { 200: releasePageSchema },
        },
      },
      async (request) => {
        const shipment = await find(pool, request.params.id);
        return pageFor(actorOf(request), { ...releases.everyRelease, shipment }, request.query);
      },
    );
}
