import type { Referral, TimelineEntry } from '@hammerhead/contracts';
import { printable } from '../terminal/format.js';

/** What of a referral one works from. */
export type Shown = Pick<
  Referral,
  | 'bill'
  | 'tier'
  | 'status'
  | 'assignee'
  | 'version'
  | 'headline'
  | 'shipper'
  | 'consignee'
  | 'goods'
  | 'destination'
  | 'portOfExport'
  | 'portOfUnlading'
  | 'mode'
  | 'stoppableUntil'
  | 'departureAt'
  | 'respondBy'
  | 'overdue'
  | 'departed'
  | 'banner'
  | 'previous'
  | 'actions'
> & { readonly assessment: { readonly rules: readonly RuleShown[] } | null };

interface RuleShown {
  readonly id: string;
  readonly sentence: string | null;
  readonly points: number;
}

/** A referral and what happened to it, line by line. */
export function linesOf(shown: Shown, timeline: readonly TimelineEntry[], more: boolean): string {
  const { bill, tier, status, assignee, version, headline, previous, actions, banner } = shown;
  const lines = [
    ...(banner === null ? [] : [banner]),
    `bill ${bill}, tier ${tier ?? 'none'}, ${status}, ${assignee === null ? 'assigned to nobody' : `assigned to ${assignee}`}, version ${version}`,
    headline,
    '',
    ...cargoLines(shown),
    ...previous.map(
      (one) =>
        `before: ${one.id}, ${one.status}${one.disposition === null ? '' : ` as ${one.disposition}`}${one.held ? ', was held' : ''}`,
    ),
    '',
    ...ruleLines(shown.assessment?.rules ?? []),
    '',
    ...timeline.flatMap((entry) => [`${entry.at}  ${entry.sentence}`, ...saidIn(entry)]),
    ...(more ? ['there is more'] : []),
    '',
    ...actions.map(({ verb, body, needs, brings, blocked }) =>
      [
        `${verb} ${Object.values(body).join(' ')}`.trim(),
        needs.length === 0 ? '' : ` (needs ${needs.join(', ')})`,
        blocked === undefined ? `: ${brings}` : `: not now, ${blocked}`,
      ].join(''),
    ),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

const cargoLines = (shown: Shown): string[] => [
  `shipper      ${shown.shipper}`,
  `consignee    ${shown.consignee}`,
  `goods        ${shown.goods ?? 'not stated'}`,
  `route        ${shown.portOfExport} to ${shown.portOfUnlading} (${shown.destination}) by ${shown.mode}`,
  `stoppable    until ${shown.stoppableUntil}; departs ${shown.departureAt}${shown.departed ? ', has departed' : ''}`,
  `respond by   ${shown.respondBy ?? 'any time'}${shown.overdue ? ', overdue' : ''}`,
];

/** What each rule says, the weightiest first. */
const ruleLines = (rules: readonly RuleShown[]): string[] =>
  rules
    .toSorted((one, other) => other.points - one.points)
    .flatMap(({ id, sentence, points }) =>
      sentence === null ? [] : [`${id.padEnd(8)} ${points.toFixed(2).padStart(6)}  ${sentence}`],
    );

/** What people wrote with what they did. */
function saidIn(entry: TimelineEntry): string[] {
  const texts =
    entry.kind === 'noted'
      ? [entry.text]
      : [
          'reason' in entry ? entry.reason : null,
          entry.kind === 'exam' ? entry.findings : null,
          'ground' in entry && entry.ground !== null ? `ground: ${entry.ground}` : null,
        ];
  return texts.flatMap((text) => (text === null ? [] : [`    ${text}`]));
}
