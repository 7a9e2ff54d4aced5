import type { PartnerRelease, PartnerReleaseItem } from '@hammerhead/contracts';
import { printable } from '../terminal/format.js';
import { groundText } from './agreement-text.js';
import { shipmentLines, transportLines } from './cargo-text.js';
import { messageLines } from './message-text.js';

export const inboxHead = ['release', 'urgency', 'status', 'answer by', 'bill', 'to', 'arrives', 'asked'];

export const inboxRow = (one: PartnerReleaseItem): string[] => [
  one.id,
  one.urgency,
  one.canceled ? `${one.status}, canceled` : one.status,
  one.answerBy ?? '',
  printable(one.bill),
  printable(one.portOfUnlading),
  one.departed ? (one.arrivalAt ?? 'departed') : `departs ${one.departureAt}`,
  printable(one.tearline),
];

/** What a partner sees of a release, line by line. */
export function partnerReleaseText(one: Omit<PartnerRelease, 'id'>): string {
  const lines = [
    ...(one.banner === null ? [] : [one.banner]),
    ...askedLines(one),
    '',
    ...transportLines(one.transport),
    ...shipmentLines(one.shipment),
    `${(one.departed ? 'departed' : 'departs').padEnd(13)}${one.departureAt}${one.arrivalAt === null ? '' : `, arrives ${one.arrivalAt}`}`,
    ...(one.canceled ? ['The sender has canceled the shipment.'] : []),
    ...(one.changes.length === 0 ? [] : ['', 'changed since it was released to you:']),
    ...one.changes.map(({ path, from, to }) => `  ${path}: ${from ?? 'not stated'} → ${to ?? 'not stated'}`),
    '',
    ...messageLines(one.messages),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

const askedLines = (one: Omit<PartnerRelease, 'id'>): string[] => [
  one.tearline,
  '',
  `urgency      ${one.urgency}${one.answerBy === null ? '' : `, answer by ${one.answerBy}`}`,
  `purpose      ${one.purpose}`,
  `released     ${one.releasedAt} to ${one.agency} (${one.countries.join(', ')})${one.expiresAt === null ? '' : `, readable until ${one.expiresAt}`}`,
  `ground       ${groundText(one.ground)}`,
  `assurance    ${one.assurance}`,
  `status       ${one.status}${one.acknowledgedAt === null ? '' : `, acknowledged ${one.acknowledgedAt} by ${one.acknowledgedBy ?? 'nobody'}`}`,
];
