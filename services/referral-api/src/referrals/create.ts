import { newReferralSchema, referralItemSchema } from '@hammerhead/contracts';
import { createReferral } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { itemOf } from './item.js';
import { referralOpen } from './referral-open.js';

/** `POST /v1/referrals`: records that a person refers a shipment that the rules did not. */
export function createReferralRoute(app: Server, { pool }: Deps): void {
  app.post(
    '/v1/referrals',
    {
      config: requirePermission('referral:create', 'not_found', 'referral_open'),
      schema: {
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
      const result = await transaction(pool, (tx) => createReferral(tx, actorOf(request), request.body));
      switch (result.outcome) {
        case 'not_found':
          throw problem('not_found', { detail: 'there is no shipment with this id' });
        case 'referral_open':
          throw referralOpen(result);
        case 'created': {
          const item = itemOf({ ...result.referral, ...fresh });
          return reply.code(201).header('location', `/v1/referrals/${item.id}`).send(item);
        }
      }
    },
  );
}

/** The fields of a new referral, to which nothing has happened yet. */
const fresh = {
  assignee: null,
  replaced: false,
  version: 1,
  disposition: null,
  raised: null,
} as const;
