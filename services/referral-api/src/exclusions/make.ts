import { madeExclusionSchema, newExclusionSchema, parseStored } from '@hammerhead/contracts';
import { makeExclusion } from '@hammerhead/decisions';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { exclusions, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { exclusionOut } from './present.js';
import { exclusionRefused } from './refused.js';
import { targetOf } from './target.js';
import { touchesOf } from './touches.js';

/** `POST /v1/exclusions`: records a false match, which nobody needs to review again. */
export function makeExclusionRoute(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/exclusions',
    {
      config: {
        ...requirePermission('exclusion:write'),
        answers: {
          200: 'It stood already: nothing was written',
          201: 'The exclusion, in force, with what it touches',
        },
        answerHeaders: ['Location'],
      },
      schema: {
        operationId: 'createExclusion',
        tags: ['watchlists'],
        summary: 'Clear a false match for good',
        description:
          'This party is not this entry. Say whom: `party`, or `shipment` and `role`, clears that party and whoever is ' +
          'one with it: their names with one of their addresses, phones, emails or identifiers. Somebody else of the ' +
          'same name is still found. `name` (or `scope: "name"`) clears everybody of that name, its words in whatever ' +
          'order. The two make no hit by their names any more, in any version of the list; an identifier, phone, ' +
          'email or address in common still does. The answer says the scope and what it touches; those shipments are ' +
          'scored again. `POST /v1/exclusions/preview` says the same before it counts. What is cleared already is ' +
          'answered 200.',
        body: newExclusionSchema,
        response: { 200: madeExclusionSchema, 201: madeExclusionSchema },
      },
    },
    async (request, reply) => {
      const target = await targetOf(pool, request.body);
      const { reason } = request.body;
      const made = await transaction(pool, (tx) =>
        makeExclusion(tx, actorOf(request), { ...target, reason }),
      );
      if (made.outcome !== 'made' && made.outcome !== 'in_force') throw exclusionRefused(made, request.body);
      const { id } = made;
      const row = await exclusions.find(pool, id);
      if (row === null) throw new Error(`exclusion ${id} is gone`);
      const seen = row.seen === null ? null : parseStored(row.seen);
      return reply
        .code(made.outcome === 'made' ? 201 : 200)
        .header('location', `/v1/exclusions/${id}`)
        .send({ ...exclusionOut(row), touches: await touchesOf(pool, { name: row.name, seen }) });
    },
  );
}
