import type { Rule, RuleSet } from './rule-set.js';

/** How a rule set differs from another; rules by their ids. */
export interface RuleSetChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** The parts of the file beside the rules that differ. */
  readonly frame: readonly FrameChange[];
}

/** A part of the file, and what differs in it: `tier 2: from 60 → 55`. */
export interface FrameChange {
  readonly part: 'tiers' | 'families' | 'lists';
  readonly details: readonly string[];
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
    frame: parts.flatMap((part) => {
      const details = changesOf(partOf(before, part), partOf(after, part));
      return details.length > 0
        ? [{ part, details }]
        : textOf(before, part) === textOf(after, part)
          ? []
          : [{ part, details: ['the order'] }];
    }),
  };
}

/** `added MY-1; changed CMD-01, CMD-02; tiers changed (tier 2: from 60 → 55)` */
export function changesInWords({ added, removed, changed, frame }: RuleSetChanges): string {
  const parts = [
    ...(added.length === 0 ? [] : [`added ${added.join(', ')}`]),
    ...(removed.length === 0 ? [] : [`removed ${removed.join(', ')}`]),
    ...(changed.length === 0 ? [] : [`changed ${changed.join(', ')}`]),
    ...frame.map(({ part, details }) => `${part} changed (${bounded(details)})`),
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

const mostDetails = 8;

const bounded = (details: readonly string[]): string =>
  details.length <= mostDetails
    ? details.join('; ')
    : `${details.slice(0, mostDetails).join('; ')}; and ${details.length - mostDetails} more`;

/** What the entries of a part say, as an author writes it, by name. */
type Entries = ReadonlyMap<string, Readonly<Record<string, string>>>;

function partOf({ tiers, families, lists }: RuleSet, part: FrameChange['part']): Entries {
  if (part === 'tiers')
    return new Map(
      tiers.map(({ tier, name, from, families: needed, respondWithin }) => [
        `tier ${tier}`,
        { name, from: String(from / 100), families: String(needed), respondWithin: minutesIn(respondWithin) },
      ]),
    );
  if (part === 'families')
    return new Map(
      families.map(({ name, combine, lowest, highest, counts }) => [
        name,
        { combine, limit: `[${lowest / 100}, ${highest / 100}]`, counts: String(counts) },
      ]),
    );
  return new Map([...lists].map(([name, codes]) => [name, { codes: codes.join(', ') }]));
}

const minutesIn = (spans: Readonly<Record<string, number>>): string =>
  Object.entries(spans)
    .map(([mode, minutes]) => `${mode} ${minutes}m`)
    .join(', ') || 'none';

function changesOf(before: Entries, after: Entries): readonly string[] {
  const added = [...after.keys()].filter((name) => !before.has(name)).map((name) => `${name} added`);
  const removed = [...before.keys()].filter((name) => !after.has(name)).map((name) => `${name} removed`);
  const changed = [...after].flatMap(([name, says]) => {
    const said = before.get(name);
    if (said === undefined) return [];
    return Object.entries(says).flatMap(([key, value]) => {
      const was = said[key] ?? '';
      if (was === value) return [];
      return key === 'codes' ? codesChanged(name, was, value) : [`${name}: ${key} ${was} → ${value}`];
    });
  });
  return [...added, ...removed, ...changed];
}

function codesChanged(name: string, was: string, is: string): readonly string[] {
  const [before, after] = [was, is].map((codes) => new Set(codes.split(', ')));
  const more = [...(after ?? [])].filter((code) => before?.has(code) !== true).map((code) => `+${code}`);
  const less = [...(before ?? [])].filter((code) => after?.has(code) !== true).map((code) => `−${code}`);
  const all = [...more, ...less];
  const shown = all.length > mostDetails ? `${all.slice(0, mostDetails).join(' ')} …` : all.join(' ');
  return [`${name}: ${all.length === 0 ? 'other order' : shown}`];
}
