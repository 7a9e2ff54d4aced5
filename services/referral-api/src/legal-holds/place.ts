import { legalHoldSchema, newLegalHoldSchema } from '@hammerhead/contracts';
import { placeLegalHold } from '@hammerhead/decisions';
import { loadCluster } from '@hammerhead/networks';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { legalHolds, parties, type Queryable, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { legalHoldOut } from './present.js';

/** `POST /v1/legal-holds`: orders that something be kept, whatever its age. */
export function placeLegalHoldRoute(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/legal-holds',
    {
      config: {
        ...requirePermission('legal-hold:write', 'not_found'),
        answers: { 201: 'The legal hold, standing' },
        answerHeaders: ['Location'],
      },
      schema: {
        operationId: 'placeLegalHold',
        tags: ['retention'],
        summary: 'Keep a shipment, manifest or party’s shipments for a court',
        description:
          'It keeps what it is on until somebody else lifts it; a run that is under way respects it from its next batch ' +
          'on. A hold on a party keeps every shipment that states its name, or that of whoever is one with it now, in ' +
          'any role and at any address, namesakes included.',
        body: newLegalHoldSchema,
        response: { 201: legalHoldSchema },
      },
    },
    async (request, reply) => {
      const { kind, target, reason } = request.body;
      const held = kind === 'party' ? await cluster(pool, target) : [];
      const placed = await transaction(pool, (tx) =>
        placeLegalHold(tx, actorOf(request), { kind, target, reason, parties: held }),
      );
      const row = placed.outcome === 'placed' ? await legalHolds.find(pool, placed.id) : null;
      if (row === null) throw problem('not_found', { detail: `there is no ${kind} with this id` });
      return reply.code(201).header('location', `/v1/legal-holds/${row.id}`).send(legalHoldOut(row));
    },
  );
}

/** A party and whoever is one with it, by the keys of their names. */
async function cluster(db: Queryable, id: string): Promise<readonly { id: string; nameKey: string }[]> {
  const party = await parties.find(db, id);
  if (party === null) return [];
  const { parties: keys } = await loadCluster(db, party);
  const members = await parties.findByKey(db, keys);
  return [...new Map([...members.values(), party].map((one) => [one.id, one])).values()];
}
