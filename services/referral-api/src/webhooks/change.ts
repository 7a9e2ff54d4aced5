import { webhooksKnownTo } from '@hammerhead/access';
import { idPath, ifMatchHeaders, webhookChangesSchema, webhookSchema } from '@hammerhead/contracts';
import { changeWebhook } from '@hammerhead/decisions';
import { actorOf, etagOf, ifMatch, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction, webhooks } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { webhookOut } from './present.js';
import { faultyUrl } from './refused.js';

/** `PATCH /v1/webhooks/{id}`: changes where it leads, what it hears of, or whether it is paused. */
export function changeWebhookRoute(app: Server, { pool, now, hooks }: Deps): void {
  app.patch(
    '/v1/webhooks/:id',
    {
      config: {
        ...requirePermission('webhook:write', 'stale', 'precondition_required'),
        answers: { 200: 'The webhook as it is now' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'changeWebhook',
        tags: ['webhooks'],
        summary: 'Change, pause or start a webhook',
        description:
          'Messages that wait go to the new address. One that is paused keeps collecting them, for 30 days.',
        params: idPath,
        headers: ifMatchHeaders,
        body: webhookChangesSchema,
        response: { 200: webhookSchema },
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request;
      const actor = actorOf(request);
      const fault = body.url === undefined ? null : hooks.destinations.faultOf(body.url);
      if (fault !== null) throw faultyUrl(fault);
      const { hasSeen, stale } = ifMatch(headers['if-match']);
      const result = await transaction(pool, (tx) =>
        changeWebhook(tx, actor, { id: params.id, hasSeen, ...body }),
      );
      switch (result.outcome) {
        case 'not_found':
          throw problem('not_found');
        case 'stale':
          throw stale(result.version);
        case 'not_heard':
          throw problem('invalid', {
            errors: [{ path: 'events', message: `this webhook hears of ${result.heard.join(', ')}` }],
          });
        case 'changed': {
          const row = await webhooks.find(pool, webhooksKnownTo(actor), params.id);
          if (row === null) throw problem('not_found');
          return reply.header('etag', etagOf(row.version)).send(webhookOut(row, now()));
        }
      }
    },
  );
}
