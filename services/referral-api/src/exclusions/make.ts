import { exclusionSchema, newExclusionSchema } from '@hammerhead/contracts';
import { type ExclusionRefused, makeExclusion } from '@hammerhead/decisions';
import { actorOf, type Problem, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { exclusions, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { exclusionOut } from './present.js';

/** `POST /v1/exclusions`: records a false match, which nobody needs to review again. */
export function makeExclusionRoute(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/exclusions',
    {
      config: requirePermission('exclusion:write'),
      schema: {
        tags: ['watchlists'],
        summary: 'Clear a false match for good',
        description:
          'This name, its words in whatever order, is not this entry. The two no longer make a hit, in any version ' +
          'of the list; an identifier, phone, email or address in common still does. Shipments of that name are ' +
          'scored again. What is cleared already is answered 200.',
        body: newExclusionSchema,
        response: { 200: exclusionSchema, 201: exclusionSchema },
      },
    },
    async (request, reply) => {
      const made = await transaction(pool, (tx) => makeExclusion(tx, actorOf(request), request.body));
      if (made.outcome !== 'made' && made.outcome !== 'in_force') throw refused(made);
      const { id } = made;
      const row = await exclusions.find(pool, id);
      if (row === null) throw new Error(`exclusion ${id} is gone`);
      return reply
        .code(made.outcome === 'made' ? 201 : 200)
        .header('location', `/v1/exclusions/${id}`)
        .send(exclusionOut(row));
    },
  );
}

function refused(why: ExclusionRefused): Problem {
  switch (why.outcome) {
    case 'names_nobody':
      return invalid('name', 'names nobody');
    case 'name_too_long':
      return invalid('name', 'is longer in Latin letters than a name is');
    case 'unknown_watchlist':
      return invalid('watchlist', 'is no list’s name or id');
    case 'unknown_entry':
      return invalid('entry', 'is no entry of this list');
    case 'unlike':
      return invalid(
        'name',
        `is like no name of this entry (${why.listed}), so that there is nothing to clear`,
      );
  }
}

const invalid = (path: string, message: string) => problem('invalid', { errors: [{ path, message }] });
