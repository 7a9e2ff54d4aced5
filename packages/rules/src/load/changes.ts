import type { Rule, RuleSet } from './rule-set.js';

/** How a rule set differs from another; rules by their ids. */
export interface RuleSetChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** The parts of the file beside the rules that differ. */
  readonly frame: readonly ('tiers' | 'families' | 'lists')[];
}

/** Compares two rule sets by what their files say; order, spacing and comments do not matter. */
export function changesBetween(before: RuleSet, after: RuleSet): RuleSetChanges {
  const old = byId(before);
  const current = byId(after);
  const parts = ['tiers', 'families', 'lists'] as const;
  return {
    added: [...current.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !current.has(id)),
    changed: [...current].flatMap(([id, { content }]) => {
      const was = old.get(id)?.content;
      return was === undefined || was === content ? [] : [id];
    }),
    frame: parts.filter((part) => textOf(before, part) !== textOf(after, part)),
  };
}

/** `added MY-1; changed CMD-01, CMD-02; tiers changed` */
export function changesInWords({ added, removed, changed, frame }: RuleSetChanges): string {
  const parts = [
    ...(added.length === 0 ? [] : [`added ${added.join(', ')}`]),
    ...(removed.length === 0 ? [] : [`removed ${removed.join(', ')}`]),
    ...(changed.length === 0 ? [] : [`changed ${changed.join(', ')}`]),
    ...(frame.length === 0 ? [] : [`${frame.join(', ')} changed`]),
  ];
  return parts.length === 0 ? 'no rule changed' : parts.join('; ');
}

const byId = ({ rules }: RuleSet): ReadonlyMap<string, Rule> => new Map(rules.map((rule) => [rule.id, rule]));

const textOf = (ruleSet: RuleSet, part: 'tiers' | 'families' | 'lists'): string =>
  JSON.stringify(
    part === 'lists'
      ? [...ruleSet.lists].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      : ruleSet[part],
  );
