import { meSchema } from '@hammerhead/contracts';
import { identityOf, requirePermission, type Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { presentMe } from './present.js';

/** `GET /v1/me`: who asks, and what they may do. */
export function readMeRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/me',
    {
      config: {
        ...requirePermission('self:read'),
        answers: { 200: 'Who asks' },
      },
      schema: {
        operationId: 'readMe',
        tags: ['session'],
        summary: 'Who am I, and what may I do?',
        description: 'As everything here decides about whoever asks; with their own settings.',
        response: { 200: meSchema },
      },
    },
    async (request) => presentMe(pool, identityOf(request)),
  );
}
