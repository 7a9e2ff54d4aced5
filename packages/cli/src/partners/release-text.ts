import type { Release } from '@hammerhead/contracts';
import { printable } from '../terminal/format.js';
import { happened } from './agreement-text.js';
import { messageLines } from './message-text.js';

type Recipient = Release['recipients'][number];

export const releaseHead = [
  'release',
  'bill',
  'to',
  'urgency',
  'status',
  'read',
  'answer by',
  'open questions',
];

/** A line for each recipient: each has a copy of its own. */
export const releaseRows = (one: Release): (string | number)[][] =>
  one.recipients.map((recipient) => [
    one.id,
    printable(one.bill),
    printable(recipient.agency),
    one.urgency,
    standing(recipient),
    recipient.firstReadAt ?? 'not yet',
    one.answerBy ?? '',
    recipient.openQuestions,
  ]);

/** Where a copy stands; of one that cannot be read, why that is so. */
const standing = ({ disclosure, status }: Recipient): string =>
  disclosure === 'disclosed' ? status : `${status}, ${disclosure.replaceAll('_', ' ')}`;

/** A release with each of its copies, line by line. */
export function releaseText(one: Release): string {
  const lines = [
    ...(one.banner === null ? [] : [one.banner]),
    `release      ${one.id}`,
    `bill         ${one.bill}, shipment ${one.shipmentId}${one.referralId === null ? '' : `, referral ${one.referralId}`}`,
    `purpose      ${one.purpose}`,
    `tear line    ${one.tearline}`,
    `urgency      ${one.urgency}${one.answerBy === null ? '' : `, answer by ${one.answerBy}`}${one.expiresAt === null ? '' : `, readable until ${one.expiresAt}`}`,
    `released     ${one.createdAt} by ${one.createdBy}, by decision ${one.decision}`,
    ...one.recipients.flatMap(recipientLines),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

const recipientLines = (one: Recipient): string[] => [
  '',
  `${one.agency} (${one.countries.join(', ')}), under agreement ${one.agreementId}`,
  ...one.hints.map((hint) => `note         ${hint}`),
  `status       ${standing(one)}`,
  `first read   ${one.firstReadAt ?? 'by nobody yet'}`,
  ...(one.acknowledgedAt === null
    ? []
    : [`acknowledged ${one.acknowledgedAt} by ${one.acknowledgedBy ?? 'nobody'}`]),
  ...happened('withdrawn', one.withdrawnAt, one.withdrawnBy, one.withdrawalReason),
  ...(one.openQuestions === 0 ? [] : [`questions    ${one.openQuestions} without a reply`]),
  ...messageLines(one.messages),
  ...(one.hiddenMessages === 0 ? [] : [`${one.hiddenMessages} bear marks that do not let you read them`]),
];
