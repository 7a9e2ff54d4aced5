import type { Agreement } from '@hammerhead/contracts';
import { printable } from '../terminal/format.js';

export const agreementHead = ['agreement', 'agency', 'countries', 'ground', 'status', 'until', ''];

export const agreementRow = (one: Agreement): string[] => [
  one.id,
  printable(one.agency),
  one.countries.join(' '),
  one.ground,
  statusOf(one),
  one.validTo ?? 'no end',
  one.demonstration ? 'demonstration' : '',
];

const statusOf = ({ status, breach }: Agreement): string =>
  `${status.replaceAll('_', ' ')}${breach ? ', breach' : ''}`;

/** One agreement, line by line. */
export function agreementText(one: Agreement): string {
  const lines = [
    `agreement    ${one.id}, version ${one.version}${one.demonstration ? ', a demonstration' : ''}`,
    `with         ${one.agency} (${one.countries.join(', ')})`,
    `ground       19 CFR ${one.ground}`,
    `assurance    ${one.assurance}`,
    `valid        from ${one.validFrom}${one.validTo === null ? ', without an end' : ` until ${one.validTo}`}`,
    `status       ${statusOf(one)}`,
    ...happened('suspended', one.suspendedAt, one.suspendedBy, one.suspensionReason),
    ...happened('ended', one.endedAt, one.endedBy, one.endReason),
    `recorded     ${one.createdAt} by ${one.createdBy}, by decision ${one.decision}`,
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** When something was done, by whom and why; nothing where it was not. */
export const happened = (
  what: string,
  at: string | null,
  by: string | null,
  reason: string | null,
): string[] => (at === null ? [] : [`${what.padEnd(13)}${at} by ${by ?? 'nobody'}: ${reason ?? ''}`]);
