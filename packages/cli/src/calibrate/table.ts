import {
  type Calibrated,
  type Combination,
  type Proportion,
  type ReachLine,
  type Report,
  type RuleLine,
  type Spread,
  targets,
} from '@hammerhead/calibration';
import { count, printable, table } from '../terminal/format.js';
import { percent, share, sides } from './figures.js';

/** The most combinations of rules that are shown; the JSON has all. */
const combinationsShown = 15;

/** Formats the result as text for a person. */
export function calibrationText({ pooled, spread, feeds }: Calibrated): string {
  const sections = [
    overview(pooled, spread, feeds.length),
    section('Tiers, each with all that are more urgent', tierRows(pooled)),
    section('Schemes', reachRows('scheme', pooled.schemes)),
    section('Kinds of scheme', reachRows('kind', pooled.kinds)),
    section('Evasions (none: planted without any)', reachRows('evasion', pooled.evasions)),
    ...(pooled.beside.length === 0
      ? []
      : [
          section(
            'Planted beside the schemes, for the watchlist and weights',
            reachRows('what', pooled.beside),
          ),
          `Ordinary namesakes of somebody on the list: ${share(pooled.namesakes)} referred\n`,
        ]),
    section('Rules: planted + benign shipments', ruleRows(pooled.rules)),
    section(
      `False referrals, by the rules that carried them (${count(total(pooled.falseReferrals))} in all)`,
      combinationRows(pooled.falseReferrals),
    ),
    section('Traps referred', trapRows(pooled)),
    section(
      `Lawful licensed exports: ${share(pooled.lawful.referred)} referred`,
      combinationRows(pooled.lawful.byRules),
    ),
  ];
  return sections.join('\n');
}

const section = (title: string, rows: readonly (readonly (string | number)[])[]): string =>
  `${title}\n${rows.length === 0 ? '  none\n' : table(rows.map((row) => ['', ...row]))}`;

function overview(report: Report, spread: Calibrated['spread'], seeds: number): string {
  const last = report.tiers.at(-1);
  const rows = [
    ['', 'pooled', '95 %', seeds > 1 ? 'seeds' : '', 'target'],
    ['referred', ...figure(report.referred, spread.referred), judged(report.referred, targets.all)],
    ['in tiers 1 and 2', ...figure(report.urgent, spread.urgent), judged(report.urgent, targets.urgent)],
    ['precision', ...figure(last?.precision, spread.precision)],
    ['recall', ...figure(last?.recall, spread.recall)],
    ['recall of instances', ...figure(last?.instances, spread.instances)],
    ['recall with what they link to', ...figure(report.whole.linked, spread.linked)],
    ['recall in tiers 1 and 2', ...figure(report.whole.urgent, spread.urgentRecall)],
  ];
  const scored = `${count(report.shipments)} shipments scored, ${share(report.planted)} planted`;
  const failed = report.incomplete.count === 0 ? '' : `, ${share(report.incomplete)} with a rule that failed`;
  return `${scored}${failed}\n${table(rows)}`;
}

const judged = ({ rate }: Proportion, target: number): string =>
  `at most ${percent(target)}: ${rate !== null && rate <= target ? 'met' : 'MISSED'}`;

const figure = (pooled: Proportion | undefined, spread: Spread | null): string[] =>
  pooled === undefined
    ? ['', '', '']
    : [
        share(pooled),
        interval(pooled),
        spread === null || spread.lowest === spread.highest ? '' : range(spread),
      ];

const range = ({ mean, deviation, lowest, highest }: Spread): string =>
  `${percent(lowest)} to ${percent(highest)}, mean ${percent(mean)} ± ${percent(deviation)}`;

const tierRows = ({ tiers }: Report) => [
  ['tier', 'planted', 'benign', 'referred', 'precision', '95 %', 'recall', '95 %', 'instances'],
  ...tiers.map(({ tier, name, only, referred, precision, recall, instances }) => [
    `${tier} ${printable(name)}`,
    only.planted,
    only.benign,
    percent(referred.rate),
    percent(precision.rate),
    interval(precision),
    percent(recall.rate),
    interval(recall),
    percent(instances.rate),
  ]),
];

const reachRows = (what: string, lines: readonly ReachLine[]) =>
  lines.length === 0
    ? []
    : [
        [what, 'shipments', 'recall', '95 %', 'linked', 'instances', 'recall', '95 %', 'tiers 1 and 2'],
        ...lines.map(({ name, recall, linked, instances, urgent }) => [
          printable(name),
          recall.of,
          percent(recall.rate),
          interval(recall),
          percent(linked.rate),
          instances.of,
          percent(instances.rate),
          interval(instances),
          percent(urgent.rate),
        ]),
      ];

const ruleRows = (lines: readonly RuleLine[]) => [
  ['rule', 'hits', 'precision', '95 %', 'lost without it', 'lowered', 'kept out by it', 'reached alone'],
  ...lines.map(({ id, precision, loses, lowers, keepsOut, reachesAlone }) => [
    printable(id),
    precision.of,
    precision.of === 0 ? '' : percent(precision.rate),
    precision.of === 0 ? '' : interval(precision),
    sides(loses),
    sides(lowers),
    sides(keepsOut),
    sides(reachesAlone),
  ]),
];

const combinationRows = (combinations: readonly Combination[]) =>
  combinations
    .slice(0, combinationsShown)
    .map(({ rules, shipments, tier, example }) => [
      shipments,
      `tier ${tier}`,
      printable(rules.join(' + ')),
      printable(`${example.bill}: ${example.headline}`),
    ]);

const trapRows = ({ traps }: Report) =>
  traps
    .filter(({ referred }) => referred > 0)
    .map(({ trap, shipments, referred, tier, example }) => [
      printable(trap),
      `${count(referred)} of ${count(shipments)}`,
      `tier ${tier ?? ''}`,
      printable(example === null ? '' : `${example.bill}: ${example.headline}`),
    ]);

const total = (combinations: readonly Combination[]): number =>
  combinations.reduce((sum, { shipments }) => sum + shipments, 0);

const interval = ({ low, high, of }: Proportion): string =>
  of === 0 ? '' : `${percent(low)} to ${percent(high)}`;
