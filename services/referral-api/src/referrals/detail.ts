import { banner } from '@hammerhead/access';
import {
  type AssessmentAnswer,
  assessmentQuerySchema,
  dispositionSchema,
  idPath,
  instantTextOrNull,
  mostPrevious,
  parseStored,
  type Referral,
  referralSchema,
  referralStatusSchema,
} from '@hammerhead/contracts';
import { actionsOf, answersSeen, presentAnswer } from '@hammerhead/decisions';
import { LinkedShipments } from '@hammerhead/scoring';
import { actorOf, etagOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import {
  type PreviousReferral,
  referrals,
  type ShipmentRevision,
  shipments,
  type StoredReferral,
} from '@hammerhead/storage';
import { ofRevision, withBills } from '../assessments/bills.js';
import { presentAssessments, withItns } from '../assessments/present.js';
import type { Deps } from '../deps.js';
import { currentRevision, revisionLimit } from '../shipments/detail.js';
import { itemOf } from './item.js';
import { presentParties } from './parties.js';

/** The most assessments read of one revision; enough to find the one that the referral rests on. */
const assessmentLimit = 100;

/** `GET /v1/referrals/{id}`: returns all that a person needs to decide. */
export function readReferralRoute(app: Server, { pool, baselinesFrom, book, now: clock }: Deps): void {
  const linked = new LinkedShipments(pool);
  app.get(
    '/v1/referrals/:id',
    {
      config: {
        ...requirePermission('referral:read'),
        recordsRead: { kind: 'referral' },
        answers: { 200: 'The referral, with the version that `If-Match` asks for' },
        answerHeaders: ['ETag'],
      },
      schema: {
        tags: ['referrals'],
        operationId: 'getReferral',
        summary: 'One referral: the shipment, its parties, and why it is here',
        description:
          'Shows the revision that was referred. Where a newer one stands, or the shipment was canceled, ' +
          '`newer` says so and brings its assessment. The `ETag` is the version of the referral. `actions` says what you ' +
          'may do with it, and what each brings.',
        params: idPath,
        querystring: assessmentQuerySchema,
        response: { 200: referralSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { query } = request;
      const row = await referrals.find(pool, id);
      if (row === null) throw problem('not_found');
      const previous = await referrals.findPrevious(pool, id, mostPrevious);
      const now = currentRevision(await shipments.findRevisions(pool, row.shipmentId, revisionLimit));
      const newer = now !== undefined && now.position > row.position ? now : null;
      const presentation = { book, baselinesFrom, all: query.rules === 'all' };
      const shown = newer === null ? [row] : [row, newer];
      const assessments = await presentAssessments(pool, presentation, shown.map(withItns), assessmentLimit);
      const own = assessments.get(row.position) ?? [];
      const told = await withBills(pool, linked, [
        ...ofRevision(
          { ...row, id: row.shipmentId },
          own.find(({ id: its }) => its === row.assessmentId) ?? own[0],
        ),
        ...(newer === null ? [] : ofRevision(newer, assessments.get(newer.position)?.[0])),
      ]);
      const assessment = told.get(row.position) ?? null;
      return reply.header('etag', etagOf(row.version)).send({
        ...present(row),
        previous: previous.map(presentPrevious),
        partnerAnswers: (await answersSeen(pool, actorOf(request), row.shipmentId)).map(presentAnswer),
        actions: await actionsOf(pool, actorOf(request), { referral: id, now: clock() }),
        parties: await presentParties(pool, parseStored(row.document), assessment?.features),
        canceled: now?.state === 'canceled',
        assessment,
        newer: newer && presentNewer(newer, told.get(newer.position) ?? null),
      });
    },
  );
}

const present = (
  row: StoredReferral,
): Omit<
  Referral,
  'actions' | 'assessment' | 'canceled' | 'newer' | 'parties' | 'partnerAnswers' | 'previous'
> => {
  const shipment = parseStored(row.document);
  return {
    ...itemOf(row),
    origin: originOf(row),
    marks: row.marks,
    banner: row.marks && banner(row.marks),
    shipmentId: row.shipmentId,
    position: row.position,
    shipment,
    findings: [...parseStored(row.findings)],
    manifest: {
      id: row.manifestId,
      manifestNumber: row.manifestNumber,
      number: row.manifestNumber,
      revision: row.revision,
      feedId: row.feedId,
      feed: row.feedId,
      receivedAt: row.receivedAt.toISOString(),
      transport: parseStored(row.transport),
      findings: [...parseStored(row.manifestFindings)],
    },
  };
};

const presentPrevious = ({
  id,
  status,
  disposition,
  closedAt,
  held,
}: PreviousReferral): Referral['previous'][number] => ({
  id,
  status: referralStatusSchema.parse(status),
  disposition: disposition === null ? null : dispositionSchema.parse(disposition),
  closedAt: instantTextOrNull(closedAt),
  held,
});

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
