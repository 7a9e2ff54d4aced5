import type { Agreement, AgreementDetail } from '@hammerhead/contracts';
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

/** A ground with the law in which it stands. */
export const groundText = (ground: string): string =>
  ground.startsWith('103.33') ? `19 CFR ${ground}` : `5 USC ${ground}`;

/** One agreement, line by line. */
export function agreementText(one: AgreementDetail): string {
  const lines = [
    `agreement    ${one.id}, version ${one.version}${one.demonstration ? ', a demonstration' : ''}`,
    `with         ${one.agency} (${one.countries.join(', ')})`,
    `ground       ${groundText(one.ground)}`,
    `assurance    ${one.assurance}`,
    `valid        from ${one.validFrom}${one.validTo === null ? ', without an end' : ` until ${one.validTo}`}`,
    `status       ${statusOf(one)}`,
    ...happened('suspended', one.suspendedAt, one.suspendedBy, one.suspensionReason),
    ...happened('ended', one.endedAt, one.endedBy, one.endReason),
    `recorded     ${one.createdAt} by ${one.createdBy}, by decision ${one.decision}`,
    ...one.history.map(
      ({ what, at, by, reason }) =>
        `history      ${what} ${at} by ${by}${reason === null ? '' : `: ${reason}`}`,
    ),
    ...one.breaches.flatMap(breachLines),
    `officers     ${one.officers} can sign in`,
    ...releasedLines(one.released),
    ...one.hints.map((hint) => `note         ${hint}`),
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

const breachLines = (one: AgreementDetail['breaches'][number]): string[] => [
  ...happened('breach', one.recordedAt, one.recordedBy, one.reason),
  ...happened(
    'settled',
    one.settledAt,
    one.settledBy,
    `${(one.finding ?? '').replaceAll('_', ' ')}; ${one.settlementReason ?? ''}`,
  ),
];

const releasedLines = (released: AgreementDetail['released']): string[] =>
  released === null
    ? []
    : [
        `released     ${released.releases}, of which ${released.disclosed} can be read now, ${released.withdrawn} were withdrawn, ${released.expired} expired`,
        `so far       ${released.read} read by ${released.readers}, ${released.acknowledged} acknowledged, ${released.answered} answered`,
      ];
