import { settingsSchema } from '@hammerhead/contracts';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { people, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { isPerson } from '../session/people.js';

/** Bytes: fifty destinations and a sort are one. */
const bodyLimit = 4_096;

/** `PUT /v1/me/settings`: what a person chose to see, whole. */
export function changeSettingsRoute(app: Server, { pool }: Deps): void {
  app.put(
    '/v1/me/settings',
    {
      bodyLimit,
      config: {
        ...requirePermission('self:write'),
        answers: { 200: 'The settings as they are now' },
      },
      schema: {
        operationId: 'changeSettings',
        tags: ['session'],
        summary: 'Keep my settings',
        description:
          'Replaces them as a whole: what is left out is as by default again. They decide no right.',
        body: settingsSchema,
        response: { 200: settingsSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      if (!isPerson(actor)) throw problem('forbidden');
      await transaction(pool, async (tx) => {
        await people.upsert(tx, actor);
        await people.changeSettings(tx, actor.subject, JSON.stringify(request.body));
      });
      return request.body;
    },
  );
}
