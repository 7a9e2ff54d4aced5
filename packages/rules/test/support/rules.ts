import { type Evaluation, evaluate, loadRuleSet, type RuleResult, type RuleSet } from '../../src/index.js';
import { input, vocabulary } from './vocabulary.js';

const frame = `ruleset: test
tiers:
  - { tier: 1, name: critical, from: 80, families: 2, respondWithin: { air: 45m, vessel: 4h } }
  - { tier: 2, name: high, from: 60, families: 2 }
  - { tier: 3, name: elevated, from: 40 }
  - { tier: 4, name: watch, from: 25 }
families:
  commodity: { combine: sum, limit: [0, 70] }
  value: { combine: sum, limit: [0, 45] }
  route: { combine: max, limit: [0, 35] }
  mitigation: { combine: sum, limit: [-20, 0] }
`;

/** A rule file with these rules, given as YAML; it begins on line 13. */
export function fileWith(rules: string): string {
  return `${frame}rules:\n${rules}`;
}

/** A rule file whose one rule, named R, has this condition. */
export function fileAsking(when: string, points = '10'): string {
  return fileWith(
    `  - { id: R, family: commodity, points: ${points}, when: ${JSON.stringify(when)}, title: R }\n`,
  );
}

export function load(source: string): RuleSet {
  const loaded = loadRuleSet(source, vocabulary);
  if (loaded.ok) return loaded.ruleSet;
  throw new Error(
    loaded.faults.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'),
  );
}

/** The faults of a file, as `line:column message`. */
export function faultsOf(source: string): readonly string[] {
  const loaded = loadRuleSet(source, vocabulary);
  return loaded.ok ? [] : loaded.faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

export function run(source: string, given = input()): Evaluation {
  return evaluate(load(source), given);
}

/** How a rule came out; a rule that is not listed was a miss. */
export function resultOf(evaluation: Evaluation, id = 'R'): RuleResult {
  const missed: RuleResult = { id, outcome: 'miss', points: 0, sources: [], evidence: [] };
  return evaluation.rules.find((rule) => rule.id === id) ?? missed;
}

/** What becomes of a condition. */
export function outcomeOf(when: string, given = input()): string {
  return resultOf(run(fileAsking(when), given)).outcome;
}
