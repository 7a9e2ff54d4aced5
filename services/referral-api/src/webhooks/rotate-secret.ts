import { webhooksKnownTo } from '@hammerhead/access';
import { idPath, ifMatchHeaders, secretRotationSchema, webhookWithSecretSchema } from '@hammerhead/contracts';
import { rotateWebhookSecret } from '@hammerhead/decisions';
import { hourMs } from '@hammerhead/primitives';
import { actorOf, etagOf, ifMatch, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction, webhooks } from '@hammerhead/storage';
import { newSigningSecret } from '@hammerhead/webhooks';
import type { Deps } from '../deps.js';
import { webhookOut } from './present.js';
import { sealed } from './refused.js';

/** `POST /v1/webhooks/{id}/secret-rotation`: a new secret, beside which the former one holds for a while. */
export function rotateWebhookSecretRoute(app: Server, { pool, now, hooks }: Deps): void {
  app.post(
    '/v1/webhooks/:id/secret-rotation',
    {
      config: {
        ...requirePermission('webhook:write', 'stale', 'precondition_required'),
        answers: { 200: 'The webhook with its new secret, which is shown only this once' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'rotateWebhookSecret',
        tags: ['webhooks'],
        summary: 'Replace the secret that messages are signed with',
        description:
          'Until `formerSecretUntil` messages have two signatures, so that a receiver may change over when it likes.',
        params: idPath,
        headers: ifMatchHeaders,
        body: secretRotationSchema,
        response: { 200: webhookWithSecretSchema },
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request;
      const actor = actorOf(request);
      const { hasSeen, stale } = ifMatch(headers['if-match']);
      const secret = newSigningSecret();
      const rotation = {
        id: params.id,
        hasSeen,
        secret: await sealed(hooks.keeper, secret, params.id),
        formerUntil: new Date(now().getTime() + body.overlapHours * hourMs),
      };
      const result = await transaction(pool, (tx) => rotateWebhookSecret(tx, actor, rotation));
      switch (result.outcome) {
        case 'not_found':
          throw problem('not_found');
        case 'stale':
          throw stale(result.version);
        case 'rotated': {
          const row = await webhooks.find(pool, webhooksKnownTo(actor), params.id);
          if (row === null) throw problem('not_found');
          return reply.header('etag', etagOf(row.version)).send({ ...webhookOut(row, now()), secret });
        }
      }
    },
  );
}
