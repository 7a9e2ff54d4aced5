import {
  dispositionSchema,
  idPath,
  type PartyShipment,
  partyShipmentPageSchema,
  partyShipmentsQuerySchema,
  pointsOf,
} from '@hammerhead/contracts';
import { loadCluster, readNamed } from '@hammerhead/networks';
import {
  decodeCursor,
  departureAndPosition,
  encodeCursor,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import {
  type NamedOnShipment,
  parties,
  type ShipmentOutcome,
  type ShipmentPlace,
  shipments,
} from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { type Briefs, loadBriefs } from './brief.js';

/** `GET /v1/parties/{id}/shipments`: lists every shipment that names a party of the cluster. */
export function listPartyShipmentsRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/parties/:id/shipments',
    {
      config: {
        ...requirePermission('party:read'),
        recordsRead: { kind: 'party', part: 'shipments' },
        answers: { 200: 'A page of its shipments, the latest departure first' },
      },
      schema: {
        operationId: 'listPartyShipments',
        tags: ['parties'],
        summary: 'The shipments of a party and of whoever is one with it, the latest departure first',
        description: 'A page may hold fewer than `limit`, and still have a next one.',
        params: idPath,
        querystring: partyShipmentsQuerySchema,
        response: { 200: partyShipmentPageSchema },
      },
    },
    async ({ params: { id }, query: { cursor, limit } }) => {
      const scope = ['party-shipments', id];
      const after = cursor === undefined ? null : decodeCursor(scope, departureAndPosition, cursor);
      const party = await parties.find(pool, id);
      if (party === null) throw problem('not_found');
      const { parties: members, around } = await loadCluster(pool, party);
      const own = new Set(members);
      const keys = members.flatMap((key) => around.keysOf(key) ?? []);
      const places = await parties.findShipments(pool, keys, after, limit + 1);
      const shown = places.slice(0, limit);
      const positions = shown.map(({ position }) => position);
      const named = new Map((await shipments.findNamed(pool, positions)).map((row) => [row.position, row]));
      const outcomes = new Map(
        (await shipments.findOutcomes(pool, positions)).map((row) => [row.position, row]),
      );
      const briefs = await loadBriefs(pool, around.graph, members);
      const items = shown.flatMap(({ position }) =>
        itemsOf(named.get(position), outcomes.get(position), own, briefs),
      );
      return { items, nextCursor: nextOf(scope, shown, places.length > limit) };
    },
  );
}

const nextOf = (scope: unknown, shown: readonly ShipmentPlace[], more: boolean): string | null => {
  const last = shown.at(-1);
  if (!more || last === undefined) return null;
  return encodeCursor(scope, { departureDay: last.departureDay, position: last.position });
};

/** Returns a shipment if it names a party of the cluster, and not only a namesake without an address. */
function itemsOf(
  named: NamedOnShipment | undefined,
  outcome: ShipmentOutcome | undefined,
  own: ReadonlySet<string>,
  briefs: Briefs,
): PartyShipment[] {
  if (named === undefined || outcome === undefined) return [];
  const mentions = readNamed(named).filter(({ keys }) => own.has(keys.key));
  const [first] = mentions;
  if (first === undefined) return [];
  const { shipmentId: id, departureAt, score, disposition, ...rest } = outcome;
  return [
    {
      ...rest,
      id,
      departureAt: departureAt.toISOString(),
      party: briefs(first.keys.key),
      roles: [...new Set(mentions.map(({ mention }) => mention.role))],
      eeiOnly: mentions.every(({ mention }) => mention.source === 'eei'),
      score: score === null ? null : pointsOf(score),
      disposition: disposition === null ? null : dispositionSchema.parse(disposition),
    },
  ];
}
