import { parse } from 'yaml';

/** What is shown of a rule of a published version. */
export interface PublishedRule {
  readonly id: string;
  readonly title: string;
  readonly family: string | null;
  readonly basis: string | null;
  readonly caution: string | null;
  /** Whether it only changes the points of others: where its condition holds, that is no hit. */
  readonly adjusts: boolean;
}

/**
 * Reads the rules of a published version from its text, in the order of the file. Nothing is checked or compiled: a
 * version must stay readable long after the vocabulary has moved on.
 */
export function publishedRules(source: string): readonly PublishedRule[] {
  const rules = fieldOf(parse(source), 'rules');
  if (!Array.isArray(rules)) throw new TypeError('a published rule set has no list of rules');
  return rules.map((rule: unknown): PublishedRule => {
    const id = textOf(rule, 'id');
    if (id === null) throw new TypeError('a rule of a published rule set has no id');
    return {
      id,
      title: textOf(rule, 'title') ?? id,
      family: textOf(rule, 'family'),
      basis: textOf(rule, 'basis'),
      caution: textOf(rule, 'caution'),
      adjusts: fieldOf(rule, 'adjust') !== undefined,
    };
  });
}

/** The ids of those rules that only change the points of others. */
export const adjustingIn = (rules: readonly PublishedRule[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ id, adjusts }) => (adjusts ? [id] : [])));

function textOf(rule: unknown, name: string): string | null {
  const value = fieldOf(rule, name);
  return typeof value === 'string' ? value : null;
}

function fieldOf(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return Object.entries(holder).find(([key]) => key === name)?.[1];
}
