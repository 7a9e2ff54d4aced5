import { claimSchema, purposeHeaders, referralItemSchema, referralStatuses } from '@hammerhead/contracts';
import { claimReferral } from '@hammerhead/decisions';
import { actorOf, etagOf, requirePermission, searchHash, type Server } from '@hammerhead/service-kit';
import { audit, referrals, transaction } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { filterOf } from './filter-of.js';
import { itemOf } from './item.js';
import { requireKnown } from './known.js';

const open = referralStatuses.filter((status) => status !== 'closed');

/** `POST /v1/referrals/claim`: gives the caller the most urgent referral that nobody has. */
export function claimReferralRoute(app: Server, { pool, book, now }: Deps): void {
  app.post(
    '/v1/referrals/claim',
    {
      // Whoever says nothing takes anything.
      preValidation: async (request) => {
        request.body ??= {};
      },
      config: {
        ...requirePermission('referral:work'),
        answers: { 200: 'The referral, which is yours now', 204: 'Nothing that fits is assigned to nobody' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'claimReferral',
        tags: ['referrals'],
        summary: 'Take the most urgent referral that nobody has',
        description:
          'Of those that fit the filters, which are those of the list, and are open and assigned to nobody, the first in ' +
          'the order of the list, or in that of `sort`. What has departed comes last in its tier, and the answer says `departed`. Nothing in the body: any. It is assigned to you in the same moment: no two people get the same. A new one comes ' +
          'to `assigned`; a status that says more (in review, held) stays.',
        headers: purposeHeaders,
        body: claimSchema,
        response: { 200: referralItemSchema, 204: z.null() },
      },
    },
    async (request, reply) => {
      const { body } = request;
      await requireKnown(pool, book, body);
      const actor = actorOf(request);
      const { subject } = actor;
      const { sort = 'urgency', ...asked } = body;
      const filter = filterOf({ ...asked, status: asked.status ?? open }, subject);
      const asOf = now().toISOString();
      const purpose = request.headers['hammerhead-purpose'];
      const id = await transaction(pool, async (tx) => {
        const claimed = await claimReferral(tx, actor, { filter, sort, asOf });
        // Whether anything was found or not: a claim by words tells what a search by them does.
        if (asked.q !== undefined)
          await audit.record(tx, actor, [
            { act: 'referral_search', target: null, purpose, about: { sha256: searchHash(asked.q) } },
          ]);
        return claimed;
      });
      if (id === null) return reply.code(204).send(null);
      const claimed = await referrals.find(pool, id);
      if (claimed === null) throw new Error(`the referral ${id} is gone`);
      return reply.header('etag', etagOf(claimed.version)).send(itemOf(claimed));
    },
  );
}
