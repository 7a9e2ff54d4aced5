import type { Calibrated, ChangedReferrals, Changes, Report } from '@hammerhead/calibration';
import { count, printable, table } from '../terminal/format.js';
import { share, sides } from './figures.js';

/** Formats what a rule set changes against another, as text for a person. */
export function comparisonText(
  ruleset: string,
  pooled: Report,
  against: NonNullable<Calibrated['against']>,
): string {
  const { changes } = against;
  return [
    `Against ${printable(against.ruleset)}, on the same ${count(pooled.shipments)} shipments`,
    table(figureRows(ruleset, pooled, against)),
    'Referrals that change: planted + benign',
    table(changeRows(changes)),
    'Rules that add more or less to these',
    changes.rules.length === 0 ? '  none\n' : table(ruleRows(changes)),
  ].join('\n');
}

function figureRows(
  ruleset: string,
  is: Report,
  { ruleset: other, pooled: was }: NonNullable<Calibrated['against']>,
) {
  const names = ruleset === other ? ['before', 'after'] : [other, ruleset];
  const row = (name: string, of: (report: Report) => string) => ['', name, of(was), of(is)];
  return [
    ['', '', ...names.map(printable)],
    row('referred', ({ referred }) => share(referred)),
    row('in tiers 1 and 2', ({ urgent }) => share(urgent)),
    row('precision', ({ tiers }) => shareOf(tiers.at(-1)?.precision)),
    row('recall', ({ tiers }) => shareOf(tiers.at(-1)?.recall)),
    row('recall in tiers 1 and 2', ({ whole }) => share(whole.urgent)),
  ];
}

const shareOf = (proportion: Report['referred'] | undefined): string =>
  proportion === undefined ? '' : share(proportion);

function changeRows({ entered, left, moreUrgent, lessUrgent }: Changes) {
  const rows = (name: string, changed: ChangedReferrals) => [
    ['', name, sides(changed) || '0'],
    ...changed.examples.map(({ bill, headline, planted }) => [
      '',
      '',
      planted ? 'planted' : 'benign',
      printable(`${bill}: ${headline}`),
    ]),
  ];
  return [
    ...rows('referred that were not', entered),
    ...rows('not referred any more', left),
    ...rows('more urgent', moreUrgent),
    ...rows('less urgent', lessUrgent),
  ];
}

const ruleRows = ({ rules }: Changes) => [
  ['', 'rule', 'referred that were not', 'not referred any more', 'more urgent', 'less urgent'],
  ...rules.map(({ id, entered, left, moreUrgent, lessUrgent }) => [
    '',
    printable(id),
    sides(entered),
    sides(left),
    sides(moreUrgent),
    sides(lessUrgent),
  ]),
];
