import {
  idPath,
  newReleaseSchema,
  parseStored,
  type ReleasePreview,
  releasePreviewSchema,
} from '@hammerhead/contracts';
import { previewRelease, type Releasable, type Releasing, type Recipient } from '@hammerhead/decisions';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import type { InboxDetail } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { presentSeen } from '../inbox/present.js';
import { releaseHints } from './hints.js';
import { releaseProblem, releaseProblems } from './refused.js';
import { knownShipment, shipmentOf } from './shipment-of.js';

const operations = [
  { of: 'referrals', operationId: 'previewReferralRelease', find: shipmentOf, kind: 'referral' },
  { of: 'shipments', operationId: 'previewShipmentRelease', find: knownShipment, kind: 'shipment' },
] as const;

/** `POST /v1/referrals/{id}/release/preview` and the same of a shipment: what each recipient would see. */
export function previewReleaseRoutes(app: Server, { pool, now }: Deps): void {
  for (const { of, operationId, find, kind } of operations)
    app.post(
      `/v1/${of}/:id/release/preview`,
      {
        config: {
          ...requirePermission('release:create', ...releaseProblems),
          recordsRead: { kind, part: 'release-preview' },
          answers: { 200: 'To whom it would go, and what each would see' },
        },
        schema: {
          operationId,
          tags: ['released'],
          summary: 'See exactly what each recipient would see, before it is released',
          description:
            'It takes what a release takes, is refused as that would be, and changes nothing. What is shown is made as the ' +
            'recipient’s own detail is.',
          params: idPath,
          body: newReleaseSchema,
          response: { 200: releasePreviewSchema },
        },
      },
      async (request) => {
        const shipment = await find(pool, request.params.id);
        const releasing = { ...request.body, shipment, now: now() };
        const checked = await previewRelease(pool, actorOf(request), releasing);
        if (checked.outcome !== 'releasable') throw releaseProblem(checked);
        return { recipients: checked.recipients.map((one) => recipientOut(releasing, checked, one)) };
      },
    );
}

function recipientOut(
  releasing: Releasing,
  { revision, destination, marks, document }: Releasable,
  { agency, countries, agreement }: Recipient,
): ReleasePreview['recipients'][number] {
  const { purpose, tearline, urgency, answerBy, expiresAt, now } = releasing;
  const seen: Omit<InboxDetail, 'id'> = {
    status: 'new',
    urgency,
    releasedAt: now,
    answerBy: dateOf(answerBy),
    expiresAt: dateOf(expiresAt),
    purpose,
    tearline,
    marks,
    speaksFor: [...countries, ...agreement.countries],
    bill: revision.bill,
    destination,
    manifestNumber: revision.manifestNumber,
    departureAt: revision.departureAt,
    transport: revision.transport,
    canceled: false,
    shipmentPosition: revision.position,
    agency,
    countries,
    ground: agreement.ground,
    assurance: agreement.assurance,
    acknowledgedAt: null,
    acknowledgedBy: null,
    document,
    seenDocument: document,
    seenTransport: revision.transport,
  };
  const { portOfUnlading } = parseStored(revision.transport);
  const hints = releaseHints({
    demonstration: agreement.demonstration,
    countries,
    destination,
    portOfUnlading,
  });
  return {
    agency,
    countries: [...countries],
    agreementId: agreement.id,
    hints,
    sees: presentSeen(seen, [], now),
  };
}

const dateOf = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));
