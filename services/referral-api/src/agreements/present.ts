import { type Agreement, instantText, instantTextOrNull, type Recalled } from '@hammerhead/contracts';
import type { AgreementRow, BreachRow, RecalledRow } from '@hammerhead/storage';

export const agreementOut = ({ position, ...row }: AgreementRow): Agreement => ({
  ...row,
  validFrom: instantText(row.validFrom),
  validTo: instantTextOrNull(row.validTo),
  suspendedAt: instantTextOrNull(row.suspendedAt),
  endedAt: instantTextOrNull(row.endedAt),
  createdAt: instantText(row.createdAt),
  decision: position,
});

export const breachOut = ({ position, recordedAt, settledAt, ...row }: BreachRow) => ({
  ...row,
  recordedAt: instantText(recordedAt),
  settledAt: instantTextOrNull(settledAt),
  decision: position,
});

export const recalledOut = ({
  subject,
  channel,
  firstAt,
  lastAt,
  times,
  revision,
  ...row
}: RecalledRow): Recalled => ({
  ...row,
  releasedAt: instantText(row.releasedAt),
  acknowledgedAt: instantTextOrNull(row.acknowledgedAt),
  read:
    subject === null || channel === null || firstAt === null || lastAt === null || times === null
      ? null
      : { subject, channel, firstAt: instantText(firstAt), lastAt: instantText(lastAt), times, revision },
});
