import {
  type AssessmentAnswer,
  assessmentQuerySchema,
  type DocumentChange,
  idPath,
  instantText,
  parseStored,
  referralStatusSchema,
  type ShipmentDetail,
  shipmentDetailSchema,
} from '@hammerhead/contracts';
import { changesBetween } from '@hammerhead/access';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { referrals, type ShipmentRevision, shipments } from '@hammerhead/storage';
import { presentAssessments, withItns } from '../assessments/present.js';
import type { Deps } from '../deps.js';
import { statusOf } from './status.js';

/** The most revisions shown of one shipment, and the most assessments of one revision: the newest ones. */
export const revisionLimit = 100;
const assessmentLimit = 20;
const referralLimit = 100;

/** `GET /v1/shipments/{id}`: returns a shipment with every revision and its assessments. */
export function readShipmentRoute(app: Server, { pool, baselinesFrom, book }: Deps): void {
  app.get(
    '/v1/shipments/:id',
    {
      config: {
        ...requirePermission('shipment:read'),
        recordsRead: { kind: 'shipment' },
        answers: { 200: 'The shipment with its revisions, the newest first' },
      },
      schema: {
        operationId: 'getShipment',
        tags: ['shipments'],
        summary: 'One shipment, with every revision and every assessment',
        description:
          'The newest 100 revisions, the newest first, each with its newest 20 assessments, and with what it changed.',
        params: idPath,
        querystring: assessmentQuerySchema,
        response: { 200: shipmentDetailSchema },
      },
    },
    async ({ params: { id }, query }) => {
      const revisions = await shipments.findRevisions(pool, id, revisionLimit);
      const [newest] = revisions;
      if (newest === undefined) throw problem('not_found');
      const presentation = { book, baselinesFrom, all: query.rules === 'all' };
      const assessments = await presentAssessments(
        pool,
        presentation,
        revisions.map(withItns),
        assessmentLimit,
      );
      const stated = revisions.map(statedIn);
      const referred = await referrals.findOf(pool, id, referralLimit);
      return {
        id,
        bill: newest.bill,
        canceled: currentRevision(revisions)?.state === 'canceled',
        revisions: revisions.map((revision, at) => ({
          ...present(revision, assessments.get(revision.position) ?? []),
          changes: changesOf(stated, at),
        })),
        referrals: referred.map(({ id: referralId, status, createdAt }) => ({
          id: referralId,
          status: referralStatusSchema.parse(status),
          createdAt: instantText(createdAt),
        })),
      };
    },
  );
}

/** What the revision at a place changed of the one before it that states the shipment; the newest stands first. */
function changesOf(stated: readonly (object | null)[], at: number): DocumentChange[] {
  const now = stated[at] ?? null;
  const was = stated.slice(at + 1).find((one) => one !== null);
  return now === null || was === undefined ? [] : changesBetween(was, now);
}

const statedIn = ({ document, transport }: ShipmentRevision): object | null =>
  document === null ? null : { ...parseStored(document), transport: parseStored(transport) };

/** The revision that no other has replaced. A late revision is never current, however new its place in the log. */
export const currentRevision = (revisions: readonly ShipmentRevision[]): ShipmentRevision | undefined =>
  revisions.find(({ state, supersededBy }) => supersededBy === null && state !== 'superseded');

const present = (
  row: ShipmentRevision,
  assessments: AssessmentAnswer[],
): Omit<ShipmentDetail['revisions'][number], 'changes'> => ({
  position: row.position,
  manifestId: row.manifestId,
  manifestNumber: row.manifestNumber,
  revision: row.revision,
  receivedAt: instantText(row.receivedAt),
  status: statusOf(row),
  state: statusOf(row),
  current: row.supersededBy === null && row.state !== 'superseded',
  cause: row.cause,
  supersededBy: row.supersededBy,
  feedId: row.feedId,
  feed: row.feedId,
  transport: parseStored(row.transport),
  document: row.document === null ? null : parseStored(row.document),
  findings: row.findings === null ? [] : [...parseStored(row.findings)],
  assessments,
});
