import { idPath, ifMatchHeaders, newReleaseSchema, releaseSchema } from '@hammerhead/contracts';
import { releaseReferral, releaseShipment } from '@hammerhead/decisions';
import { actorOf, etagOf, ifMatch, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { refusal } from '../referrals/refusal.js';
import { findRelease } from './find-release.js';
import { releaseProblem, releaseProblems } from './refused.js';

const rule =
  'Without `agency` it goes to the one agency of each country that has an agreement in force for that country alone; an ' +
  'agency that spans many countries hears only where it is named. Where none in force covers a recipient, `no_agreement`; ' +
  'what a recipient could not see by its marks, or by those of the shipment’s referrals, is refused, never filtered ' +
  'later (`marks_forbid`). A recipient has one release of a shipment for a country at a time (`release_stands`). Recipients ' +
  'see what the manifest states, as it stands when they read, and the words of this request; never EEI, findings, scores, ' +
  'outcomes, nor one another. A decision in the log.';

/** `POST /v1/referrals/{id}/release` and `/v1/shipments/{id}/release`: discloses a shipment to partners. */
export function createReleaseRoutes(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/referrals/:id/release',
    {
      config: {
        ...requirePermission('release:create', ...releaseProblems, 'stale', 'precondition_required'),
        answers: { 201: 'The release, standing' },
        answerHeaders: ['ETag', 'Location'],
      },
      schema: {
        operationId: 'releaseReferral',
        tags: ['released'],
        summary: 'Release the shipment of a referral to partners',
        description: `${rule} The referral, open or closed, stays as it is, and has a new version, which \`ETag\` names.`,
        params: idPath,
        headers: ifMatchHeaders,
        body: newReleaseSchema,
        response: { 201: releaseSchema },
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request;
      const matched = ifMatch(headers['if-match']);
      const actor = actorOf(request);
      const result = await transaction(pool, (tx) =>
        releaseReferral(tx, actor, { ...body, referral: params.id, hasSeen: matched.hasSeen, now: now() }),
      );
      switch (result.outcome) {
        case 'released': {
          const release = await findRelease(pool, actor, result.id, now());
          return reply
            .code(201)
            .header('etag', etagOf(result.version))
            .header('location', `/v1/released/${release.id}`)
            .send(release);
        }
        case 'no_agreement':
        case 'agency_needed':
        case 'marks_forbid':
        case 'release_stands':
        case 'not_releasable':
          throw releaseProblem(result);
        default:
          throw await refusal(pool, params.id, result, matched, {
            kinds: [],
            instead: 'it cannot be released',
          });
      }
    },
  );

  app.post(
    '/v1/shipments/:id/release',
    {
      config: {
        ...requirePermission('release:create', ...releaseProblems),
        answers: { 201: 'The release, standing' },
        answerHeaders: ['Location'],
      },
      schema: {
        operationId: 'releaseShipment',
        tags: ['released'],
        summary: 'Release any shipment to partners, referred or not',
        description: `${rule} Where the shipment has an open referral, that tells of it and has a new version.`,
        params: idPath,
        body: newReleaseSchema,
        response: { 201: releaseSchema },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const actor = actorOf(request);
      const result = await transaction(pool, (tx) =>
        releaseShipment(tx, actor, { ...body, shipment: params.id, now: now() }),
      );
      if (result.outcome !== 'released') throw releaseProblem(result);
      const release = await findRelease(pool, actor, result.id, now());
      return reply.code(201).header('location', `/v1/released/${release.id}`).send(release);
    },
  );
}
