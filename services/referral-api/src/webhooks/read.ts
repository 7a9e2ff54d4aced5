import { webhooksKnownTo } from '@hammerhead/access';
import { idPath, webhookPageSchema, webhookQuerySchema, webhookSchema } from '@hammerhead/contracts';
import {
  actorOf,
  cursorId,
  decodeCursor,
  encodeCursor,
  etagOf,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { webhooks } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { webhookOut } from './present.js';

const scope = ['webhooks'];

/** `GET /v1/webhooks` and `/{id}`: the systems that are told of what happens, or one of them. */
export function readWebhooksRoute(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/webhooks',
    {
      config: {
        ...requirePermission('webhook:read'),
        answers: { 200: 'A page of webhooks, the oldest first' },
      },
      schema: {
        operationId: 'listWebhooks',
        tags: ['webhooks'],
        summary: 'The systems that are told of what happens',
        description:
          'Those that hear of referrals are shown to who may read referrals, those of feeds to who may read tokens, those of a ' +
          'partner to its agency alone, and of its officers to those who speak for all the countries that it hears for.',
        querystring: webhookQuerySchema,
        response: { 200: webhookPageSchema },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query;
      const after = cursor === undefined ? null : decodeCursor(scope, cursorId, cursor);
      const rows = await webhooks.list(pool, webhooksKnownTo(actorOf(request)), after, limit + 1);
      const moment = now();
      return pageOf(
        rows,
        limit,
        (row) => webhookOut(row, moment),
        ({ id }) => encodeCursor(scope, id),
      );
    },
  );

  app.get(
    '/v1/webhooks/:id',
    {
      config: {
        ...requirePermission('webhook:read'),
        answers: { 200: 'The webhook' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'getWebhook',
        tags: ['webhooks'],
        summary: 'One webhook, and how it does',
        params: idPath,
        response: { 200: webhookSchema },
      },
    },
    async (request, reply) => {
      const row = await webhooks.find(pool, webhooksKnownTo(actorOf(request)), request.params.id);
      if (row === null) throw problem('not_found');
      return reply.header('etag', etagOf(row.version)).send(webhookOut(row, now()));
    },
  );
}
