import {
  newReferralSchema,
  referralItemSchema,
  shipmentSchema,
  transportSchema,
} from '@hammerhead/contracts';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import {
  findAssessments,
  findOpenReferral,
  findRevisions,
  insertPersonalReferral,
  type PersonalReferral,
  type ShipmentRevision,
  transaction,
  uuidv7,
} from '@hammerhead/storage';
import { rulesThatHit } from '../assessments/evidence.js';
import type { Deps } from '../deps.js';
import { revisionLimit } from '../shipments/detail.js';
import { itemOf } from './item.js';

/** Characters; a headline is one line. */
const headlineLength = 300;

/** `POST /v1/referrals`: a person refers a shipment that the rules did not. */
export function createReferral(app: Server, { pool }: Deps): void {
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
      const { shipmentId, reason } = request.body;
      const item = await transaction(pool, async (client) => {
        const revisions = await findRevisions(client, shipmentId, revisionLimit);
        const shown = revisions.find(({ document }) => document !== null);
        if (shown === undefined) throw problem('not_found', { detail: 'there is no shipment with this id' });
        const [assessment] = await findAssessments(client, [shown.position], 1);
        const referral = {
          ...statedBy(shown),
          id: uuidv7(),
          reason,
          createdBy: actorOf(request).subject,
          headline: oneLine(reason),
          assessmentId: assessment?.id ?? null,
          tier: assessment?.tier ?? null,
          score: assessment?.score ?? null,
          rules: assessment === undefined ? [] : rulesThatHit(assessment.evidence),
        };
        if (await insertPersonalReferral(client, referral)) return itemOf({ ...referral, ...fresh });
        const open = await findOpenReferral(client, shipmentId);
        throw problem('referral_open', open === null ? {} : { extensions: { referralId: open } });
      });
      return reply.code(201).header('location', `/v1/referrals/${item.id}`).send(item);
    },
  );
}

/** How a referral begins. */
const fresh = {
  status: 'new',
  assignee: null,
  replaced: false,
  version: 1,
  disposition: null,
  raised: null,
} as const;

type Stated = Pick<
  PersonalReferral,
  | 'shipmentId'
  | 'position'
  | 'manifestNumber'
  | 'bill'
  | 'shipper'
  | 'consignee'
  | 'destination'
  | 'mode'
  | 'departureAt'
>;

/** What the feed stated in this revision, as far as the queue shows it. */
const statedBy = (revision: ShipmentRevision): Stated => {
  const { parties, destination } = shipmentSchema.parse(JSON.parse(revision.document ?? 'null'));
  return {
    shipmentId: revision.id,
    position: revision.position,
    manifestNumber: revision.manifestNumber,
    bill: revision.bill,
    shipper: parties.shipper.name,
    consignee: parties.consignee.name,
    destination,
    mode: transportSchema.parse(JSON.parse(revision.transport)).mode,
    departureAt: revision.departureAt,
  };
};

const oneLine = (reason: string): string => {
  const line = reason.trim().replaceAll(/\s+/g, ' ');
  return line.length <= headlineLength ? line : `${line.slice(0, headlineLength - 1).toWellFormed()}…`;
};
