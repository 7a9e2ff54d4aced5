import { referralSchema, type TimelineEntry } from '@hammerhead/contracts';
import { z } from 'zod';
import { printable } from '../terminal/format.js';

const ruleShown = z.object({ id: z.string(), sentence: z.string().nullable(), points: z.number() });

/** What of a referral one works from. */
export const shownSchema = referralSchema
  .pick({
    bill: true,
    tier: true,
    status: true,
    assignee: true,
    version: true,
    headline: true,
    shipper: true,
    consignee: true,
    goods: true,
    destination: true,
    portOfExport: true,
    portOfUnlading: true,
    mode: true,
    stoppableUntil: true,
    departureAt: true,
    respondBy: true,
    overdue: true,
    departed: true,
    banner: true,
    previous: true,
    actions: true,
  })
  .extend({
    assessment: z
      .object({
        rules: z.array(ruleShown),
      })
      .nullable(),
  });

type Shown = z.output<typeof shownSchema>;

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
const ruleLines = (rules: readonly z.output<typeof ruleShown>[]): string[] =>
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
