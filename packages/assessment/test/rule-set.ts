import { readFileSync } from 'node:fs';
import { loadRuleSet, type RuleSet } from '@hammerhead/rules';
import { defaultRuleSetUrl, vocabulary } from '../src/index.js';

/** Loads a rule file that must be right. */
export const load = (source: string): RuleSet => {
  const loaded = loadRuleSet(source, vocabulary);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2));
  return loaded.ruleSet;
};

export const defaultSource = readFileSync(defaultRuleSetUrl, 'utf8');

/** A rule file with one rule, or the lines of several. */
export const withRules = (rules: string): RuleSet =>
  load(`ruleset: test
tiers: [{ tier: 1, name: critical, from: 50 }]
families: { only: { combine: sum, limit: [0, 100] } }
rules:
${rules}
`);
