import { createHash } from 'node:crypto';
import { identityText, vocabulary } from '@hammerhead/assessment';
import { loadRuleSet, type Fault } from '@hammerhead/rules';

/** A rule set that can be published. */
export interface CheckedRuleSet {
  readonly name: string;
  /** The rule file, as its author wrote it. */
  readonly source: string;
  /** SHA-256 of what it decides by: its rules, its lists and the area. */
  readonly hash: Buffer;
}

/**
 * Whether a rule file loads: rules that do not are never published.
 * @param area destinations to be screened; part of what names a version
 * @param accepted whether an earlier version accepted the file, as the one in force: values that are refused today do not
 *   take it out of force
 */
export function checkRuleSet(
  source: string,
  area: readonly string[],
  accepted = false,
):
  | { readonly outcome: 'checked'; readonly ruleSet: CheckedRuleSet; readonly warnings: readonly Fault[] }
  | { readonly outcome: 'faulty'; readonly faults: readonly Fault[] } {
  const loaded = loadRuleSet(source, vocabulary, { accepted });
  if (!loaded.ok) return { outcome: 'faulty', faults: loaded.faults };
  const hash = createHash('sha256').update(identityText(loaded.ruleSet, area)).digest();
  return {
    outcome: 'checked',
    ruleSet: { name: loaded.ruleSet.name, source, hash },
    warnings: loaded.warnings,
  };
}
