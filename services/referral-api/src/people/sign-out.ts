import { signedOutSchema, subjectPath } from '@hammerhead/contracts';
import { signOutPerson } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

/** `POST /v1/people/{subject}/sign-out`: ends the sessions of somebody else. */
export function signOutPersonRoute(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/people/:subject/sign-out',
    {
      config: {
        ...requirePermission('token:revoke', 'not_found'),
        answers: { 200: 'How many sessions ended' },
      },
      schema: {
        operationId: 'signOutPerson',
        tags: ['session'],
        summary: 'Sign somebody out everywhere',
        description:
          'Within five seconds none of their sessions opens anything, in any process. They may sign in again, as what the ' +
          'issuer or their token then says of them: who shall not is barred there first. Of whoever has no ' +
          'session none ends. It stands in the audit.',
        params: subjectPath,
        response: { 200: signedOutSchema },
      },
    },
    async (request) => {
      const { subject } = request.params;
      const ended = await transaction(pool, (tx) => signOutPerson(tx, actorOf(request), subject));
      if (ended === null) throw problem('not_found', { detail: 'nobody of this subject was ever seen' });
      return { subject, sessions: ended };
    },
  );
}
