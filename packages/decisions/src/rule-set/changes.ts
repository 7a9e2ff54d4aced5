import { vocabulary } from '@hammerhead/assessment';
import { changesBetween, changesInWords, loadRuleSet } from '@hammerhead/rules';

/** What a rule file changes of the one before, in words: the ids of rules added, removed and changed. */
export function ruleSetChanges(before: string, after: string): string {
  const [old, current] = [before, after].map((source) => loadRuleSet(source, vocabulary, { accepted: true }));
  if (old?.ok !== true || current?.ok !== true) return 'cannot be compared';
  return changesInWords(changesBetween(old.ruleSet, current.ruleSet));
}
