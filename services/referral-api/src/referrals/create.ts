import { newReferralSchema, referralItemSchema } from '@hammerhead/contracts';
import { createReferral } from '@hammerhead/decisions';
import { actorOf, etagOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { referrals, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { itemOf } from './item.js';
import { referralOpen } from './referral-open.js';

/** `POST /v1/referrals`: records that a person refers a shipment that the rules did not. */
export function createReferralRoute(app: Server, { pool, book }: Deps): void {
  app.post(
    '/v1/referrals',
    {
      config: {
        ...requirePermission('referral:create', 'not_found', 'referral_open'),
        answers: { 201: 'The referral, open' },
        answerHeaders: ['ETag', 'Location'],
      },
      schema: {
        operationId: 'createReferral',
        tags: ['referrals'],
        summary: 'Refer a shipment yourself',
        description:
          'Who refers, and why, is kept. The referral shows the newest revision that says what is shipped, and ' +
          'takes score and tier of its assessment; where that reached no tier, or is not made yet, the tier is ' +
          'null, and the referral comes after those with one.',
        body: newReferralSchema,
        response: { 201: referralItemSchema },
      },
    },
    async (request, reply) => {
      const { shipmentId, reason } = request.body;
      const result = await transaction(pool, (tx) =>
        createReferral(tx, book, actorOf(request), {
          shipmentId,
          reason,
        }),
      );
      switch (result.outcome) {
        case 'forbidden':
          throw problem('forbidden', { detail: `referring needs the permission ${result.permission}` });
        case 'not_found':
          throw problem('not_found', { detail: 'there is no shipment with this id' });
        case 'referral_open':
          throw await referralOpen(pool, result);
        case 'created': {
          const created = await referrals.find(pool, result.referral.id);
          if (created === null) throw new Error(`the referral ${result.referral.id} is gone`);
          const item = itemOf(created);
          return reply
            .code(201)
            .header('etag', etagOf(created.version))
            .header('location', `/v1/referrals/${item.id}`)
            .send(item);
        }
      }
    },
  );
}
