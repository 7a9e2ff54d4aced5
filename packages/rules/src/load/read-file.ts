import { isMap, type SourceFile } from './document.js';
import type { Draft } from './draft.js';
import { Fields, type Placed } from './fields.js';
import { readBudget, readExplore, readFamilies, readLists, readTiers } from './read-frame.js';
import { readRule } from './read-rule.js';

const fileKeys = ['ruleset', 'tiers', 'families', 'lists', 'rules', 'budget', 'explore'] as const;
const mostRules = 2000;

/** Reads the shape of a rule file. Faults are reported in `file.faults`; all that could be read is returned. */
export function readFile(file: SourceFile, modes: readonly string[]): Draft | undefined {
  const fields = Fields.read(file, file.root, '', fileKeys);
  if (fields === undefined) return undefined;
  fields.require('ruleset', 'tiers', 'families', 'rules');
  const families = fields.mapping('families');
  const listed = fields.items('rules');
  const entries = listed ?? [];
  if (listed?.length === 0) fields.fault('rules', 'at least one rule is needed');
  if (entries.length > mostRules) fields.fault('rules', `at most ${mostRules} rules`);
  const tiers = readTiers(fields, modes);
  const tierEntries = fields.items('tiers');
  const declaredTiers =
    tierEntries && new Set([...namesIn(tierEntries, 'tier'), ...tiers.map(({ tier }) => String(tier))]);
  const rules = entries.slice(0, mostRules).flatMap((entry) => readRule(file, entry) ?? []);
  return {
    name: fields.text('ruleset')?.value ?? '',
    tiers,
    families: readFamilies(fields),
    lists: readLists(fields),
    rules,
    budget: readBudget(fields, declaredTiers),
    explore: readExplore(fields),
    declared: {
      rules: listed && new Set([...namesIn(entries, 'id'), ...rules.map(({ id }) => id)]),
      families: families && new Set(families.keys),
      tiers: declaredTiers,
    },
  };
}

/** The values that the entries of a list have for `key`, even where the rest of an entry is wrong. */
function namesIn(entries: readonly Placed<unknown>[], key: string): ReadonlySet<string> {
  const names = entries.map(({ value }) => (isMap(value) ? value.get(key) : undefined));
  return new Set(names.map(String));
}
