import { webhooksKnownTo } from '@hammerhead/access';
import { newWebhookSchema, webhookWithSecretSchema } from '@hammerhead/contracts';
import { createWebhook } from '@hammerhead/decisions';
import { actorOf, etagOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction, uuidv7, webhooks } from '@hammerhead/storage';
import { newSigningSecret } from '@hammerhead/webhooks';
import type { Deps } from '../deps.js';
import { webhookOut } from './present.js';
import { faultyUrl, sealed } from './refused.js';

/** `POST /v1/webhooks`: has another system told of what happens. */
export function createWebhookRoute(app: Server, { pool, now, hooks }: Deps): void {
  app.post(
    '/v1/webhooks',
    {
      config: {
        ...requirePermission('webhook:write', 'too_many'),
        answers: { 201: 'The webhook with its secret, which is shown only this once' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'createWebhook',
        tags: ['webhooks'],
        summary: 'Have another system told of what happens',
        description:
          'Messages are signed as Standard Webhooks says, and tried for 30 hours until they are answered with 2xx; redirects ' +
          'are not followed. A webhook that hears of referrals is made by somebody who may read them; one for a feed, ' +
          'which hears of holds of its bills, by an admin who ' +
          'is a federal officer. At most 100 webhooks. A partner’s hears of what is released to its agency, for the countries of ' +
          'who made it, and of nothing else; at most 20 of an agency.',
        body: newWebhookSchema,
        response: { 201: webhookWithSecretSchema },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { url, events, feedId, description } = request.body;
      const fault = hooks.destinations.faultOf(url);
      if (fault !== null) throw faultyUrl(fault);
      const id = uuidv7();
      const secret = newSigningSecret();
      const webhook = {
        id,
        url,
        events,
        feedId,
        description,
        secret: await sealed(hooks.keeper, secret, id),
      };
      const result = await transaction(pool, (tx) => createWebhook(tx, actor, webhook));
      switch (result.outcome) {
        case 'forbidden':
          throw problem('forbidden', {
            detail:
              feedId === undefined
                ? 'a webhook that hears of referrals is made by somebody who may read them; name a feedId for one that hears of its holds'
                : 'a webhook for a feed is made by an admin who is a federal officer',
          });
        case 'not_heard':
          throw problem('invalid', {
            errors: [{ path: 'events', message: `this webhook hears of ${result.heard.join(', ')}` }],
          });
        case 'unknown_feed':
          throw problem('invalid', { errors: [{ path: 'feedId', message: 'is the name of no feed' }] });
        case 'too_many':
          throw problem('too_many', { detail: `there are ${result.most} webhooks: remove one` });
        case 'created': {
          const row = await webhooks.find(pool, webhooksKnownTo(actor), id);
          if (row === null) throw problem('not_found');
          return reply
            .code(201)
            .header('etag', etagOf(row.version))
            .send({ ...webhookOut(row, now()), secret });
        }
      }
    },
  );
}
