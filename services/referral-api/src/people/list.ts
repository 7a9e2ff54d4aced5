import { federalAlone, isPermission, permissions, rolesThatMay } from '@hammerhead/access';
import { peoplePageSchema, peopleQuerySchema } from '@hammerhead/contracts';
import { colleagueDays } from '@hammerhead/decisions';
import { didYouMean } from '@hammerhead/primitives';
import {
  cursorText,
  decodeCursor,
  encodeCursor,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { people, referrals } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

/** `GET /v1/people`: lists colleagues, and how much they have in hand. */
export function listPeopleRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/people',
    {
      config: {
        ...requirePermission('people:read'),
        answers: { 200: 'A page of colleagues, in the order of their subjects' },
      },
      schema: {
        operationId: 'listPeople',
        tags: ['people'],
        summary: 'Colleagues and their load',
        description:
          `Those who hold a token, or signed in within ${colleagueDays} days, and may do what \`may\` says: referrals can ` +
          'be assigned to those who may work them, and to nobody else. `open` is how many open ' +
          'referrals are assigned to them.',
        querystring: peopleQuerySchema,
        response: { 200: peoplePageSchema },
      },
    },
    async ({ query: { may, agency, cursor, limit } }) => {
      if (!isPermission(may))
        throw problem('invalid', {
          errors: [{ path: 'may', message: `there is no such right${didYouMean(may, permissions)}` }],
        });
      const scope = ['people', may, agency];
      const after = cursor === undefined ? null : decodeCursor(scope, cursorText, cursor);
      const rows = await people.list(pool, {
        roles: rolesThatMay(may),
        federal: federalAlone.has(may),
        agency,
        after,
        seenWithinDays: colleagueDays,
        limit: limit + 1,
      });
      const open = await referrals.countOpenOf(
        pool,
        rows.map(({ subject }) => subject),
      );
      return pageOf(
        rows,
        limit,
        ({ subject, name, role, agency: its }) => ({
          subject,
          name,
          role,
          agency: its,
          open: open.get(subject) ?? 0,
        }),
        ({ subject }) => encodeCursor(scope, subject),
      );
    },
  );
}
