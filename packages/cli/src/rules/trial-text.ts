import { type RuleSet, unknownSentence } from '@hammerhead/rules';
import { printable } from '../terminal/format.js';
import type { Trial } from './try-rules.js';

type RuleResult = Trial['rules'][number];

/** A trial for the terminal. @param only the id of the one rule to tell of */
export function trialText(trial: Trial, ruleSet: RuleSet, only: string | undefined): string {
  const { rules, score, tier, families, inArea } = trial;
  const told = rules.filter(({ id }) => only === undefined || id === only);
  const name = ruleSet.tiers.find((one) => one.tier === tier)?.name;
  const outcome = tier === null ? 'not referred' : `tier ${tier} (${name})`;
  const unknown = told.filter((rule) => rule.outcome === 'unknown');
  const ofPast = unknown.filter(isOfThePast);
  const misses = ruleSet.rules.length - rules.length;
  const lines = [
    `${printable(trial.bill)} to ${trial.destination}: ${outcome}, score ${score}`,
    ...(inArea
      ? []
      : [`  ${trial.destination} lies outside the area that is screened by default: it would not be scored`]),
    ...(families.length === 0
      ? []
      : [`  points by family: ${families.map((family) => `${family.name} ${family.points}`).join(', ')}`]),
    ...told.filter(({ outcome: came }) => came === 'hit').map(hitLine),
    ...told.filter(({ outcome: came }) => came === 'suppressed').map(suppressedLine),
    ...told.filter(({ outcome: came }) => came === 'failed' || came === 'stale').map(otherLine),
    ...unknown.filter((rule) => !isOfThePast(rule)).map(otherLine),
    ...(ofPast.length === 0
      ? []
      : [`  unknown without earlier shipments and baselines: ${ofPast.map(({ id }) => id).join(', ')}`]),
    ...(only === undefined
      ? [`  ${misses} other ${misses === 1 ? 'rule does' : 'rules do'} not hit`]
      : told.length === 0
        ? [`  ${only} does not hit`]
        : []),
  ];
  return `${lines.join('\n')}\n`;
}

const pastVariables = /^(?:history|graph|baseline)(?:\.|$)/;

const isOfThePast = ({ absent = [] }: RuleResult): boolean => absent.some((path) => pastVariables.test(path));

const sentenceOf = ({ evidence }: RuleResult): string => printable(evidence[0]?.sentence ?? '');

function hitLine(rule: RuleResult): string {
  const floor = rule.floor === undefined ? '' : `, tier ${rule.floor} at least`;
  return `  hit ${rule.id}, ${rule.points} ${rule.points === 1 ? 'point' : 'points'}${floor}: ${sentenceOf(rule)}`;
}

function suppressedLine({ id, dueTo = [] }: RuleResult): string {
  return `  not counted ${id}, since ${dueTo.join(', ')} hit`;
}

function otherLine(rule: RuleResult): string {
  const waits = rule.dueTo === undefined ? '' : ` (waits for ${rule.dueTo.join(', ')})`;
  const why = rule.absent === undefined ? sentenceOf(rule) : unknownSentence(rule.absent);
  return `  ${rule.outcome} ${rule.id}: ${why}${waits}`;
}
