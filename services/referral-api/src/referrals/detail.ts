import {
  type AssessmentAnswer,
  idPath,
  parseStored,
  type Referral,
  referralSchema,
} from '@hammerhead/contracts';
import { partiesOn } from '@hammerhead/parties';
import { etagOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { referrals, type ShipmentRevision, shipments, type StoredReferral } from '@hammerhead/storage';
import { presentAssessments } from '../assessments/present.js';
import { RuleBook } from '../assessments/rule-book.js';
import type { Deps } from '../deps.js';
import { currentRevision, revisionLimit } from '../shipments/detail.js';
import { itemOf } from './item.js';

/** The most assessments read of one revision; enough to find the one that the referral rests on. */
const assessmentLimit = 100;

/** `GET /v1/referrals/{id}`: returns all that a person needs to decide. */
export function readReferralRoute(app: Server, { pool }: Deps): void {
  const rules = new RuleBook();
  app.get(
    '/v1/referrals/:id',
    {
      config: requirePermission('referral:read'),
      schema: {
        tags: ['referrals'],
        summary: 'One referral: the shipment, its parties, and why it is here',
        description:
          'Shows the revision that was referred. Where a newer one stands, or the shipment was canceled, ' +
          '`newer` says so and brings its assessment. The `ETag` is the version of the referral.',
        params: idPath,
        response: { 200: referralSchema },
      },
    },
    async ({ params: { id } }, reply) => {
      const row = await referrals.find(pool, id);
      if (row === null) throw problem('not_found');
      const now = currentRevision(await shipments.findRevisions(pool, row.shipmentId, revisionLimit));
      const newer = now !== undefined && now.position > row.position ? now : null;
      const positions = newer === null ? [row.position] : [row.position, newer.position];
      const assessments = await presentAssessments(pool, rules, positions, assessmentLimit);
      const own = assessments.get(row.position) ?? [];
      return reply.header('etag', etagOf(row.version)).send({
        ...present(row),
        canceled: now?.state === 'canceled',
        assessment: own.find((assessment) => assessment.id === row.assessmentId) ?? own[0] ?? null,
        newer: newer && presentNewer(newer, assessments.get(newer.position)?.[0] ?? null),
      });
    },
  );
}

const present = (row: StoredReferral): Omit<Referral, 'assessment' | 'canceled' | 'newer'> => {
  const shipment = parseStored(row.document);
  return {
    ...itemOf(row),
    origin: originOf(row),
    shipmentId: row.shipmentId,
    position: row.position,
    shipment,
    parties: partiesOn(shipment),
    findings: [...parseStored(row.findings)],
    manifest: {
      id: row.manifestId,
      manifestNumber: row.manifestNumber,
      number: row.manifestNumber,
      revision: row.revision,
      feed: row.feedId,
      receivedAt: row.receivedAt.toISOString(),
      transport: parseStored(row.transport),
      findings: [...parseStored(row.manifestFindings)],
    },
  };
};

const originOf = ({ origin, reason, createdBy }: StoredReferral): Referral['origin'] =>
  origin === 'person' && reason !== null && createdBy !== null
    ? { kind: 'person', by: createdBy, reason }
    : { kind: 'score' };

const presentNewer = (
  revision: ShipmentRevision,
  assessment: AssessmentAnswer | null,
): NonNullable<Referral['newer']> => ({
  position: revision.position,
  manifestId: revision.manifestId,
  manifestNumber: revision.manifestNumber,
  revision: revision.revision,
  receivedAt: revision.receivedAt.toISOString(),
  canceled: revision.state === 'canceled',
  cause: revision.cause,
  assessment,
});
