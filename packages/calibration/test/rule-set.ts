import { readFileSync } from 'node:fs';
import { defaultRuleSetUrl, vocabulary } from '@hammerhead/assessment';
import { loadRuleSet, type RuleSet } from '@hammerhead/rules';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

export const defaultRuleSetText = readFileSync(defaultRuleSetUrl, 'utf8');

export function load(text: string): RuleSet {
  const loaded = loadRuleSet(text, vocabulary);
  if (loaded.ok) return loaded.ruleSet;
  throw new Error(loaded.faults.map((fault) => `${fault.line}:${fault.column} ${fault.message}`).join('\n'));
}

/** A rule file without one of its rules, and without what others say of it. */
export function withoutRule(text: string, id: string): string {
  const document = parseDocument(text);
  const rules = document.get('rules');
  if (!isSeq(rules)) throw new Error('the file has no rules');
  rules.items = rules.items.filter((rule) => !isMap(rule) || rule.get('id') !== id);
  for (const rule of rules.items) {
    if (!isMap(rule)) continue;
    for (const key of ['unlessHit', 'adjust']) {
      const named = rule.get(key);
      if (!isSeq(named)) continue;
      named.items = named.items.filter((item) => !isScalar(item) || item.value !== id);
      if (named.items.length === 0) rule.delete(key);
    }
  }
  // A rule that adjusted this one alone is no rule any more.
  rules.items = rules.items.filter((rule) => !isMap(rule) || rule.has('family') || rule.has('adjust'));
  return document.toString();
}
