import { isMap, type SourceFile } from './document.js';
import type { Draft } from './draft.js';
import { Fields, type Placed } from './fields.js';
import { readBudget, readExplore, readFamilies, readLists, readTiers } from './read-frame.js';
import { readRule } from './read-rule.js';

const fileKeys = ['ruleset', 'tiers', 'families', 'lists', 'rules', 'budget', 'explore'] as const;
const mostRules = 2000;

/** Reads the shape of a rule file. Faults are reported in `file.faults`; what is right is returned. */
export function readFile(file: SourceFile, modes: readonly string[]): Draft | undefined {
  const fields = Fields.read(file, file.root, '', fileKeys);
  if (fields === undefined) return undefined;
  fields.require('ruleset', 'tiers', 'families', 'rules');
  const entries = fields.items('rules') ?? [];
  if (fields.has('rules') && entries.length === 0) fields.fault('rules', 'at least one rule is needed');
  if (entries.length > mostRules) fields.fault('rules', `at most ${mostRules} rules`);
  const tiers = readTiers(fields, modes);
  return {
    name: fields.text('ruleset')?.value ?? '',
    tiers,
    families: readFamilies(fields),
    ...readLists(fields),
    rules: entries.slice(0, mostRules).flatMap((entry) => readRule(file, entry) ?? []),
    budget: readBudget(fields, tiers),
    explore: readExplore(fields),
    declared: {
      rules: namesIn(entries, 'id'),
      families: new Set(fields.mapping('families')?.keys),
      tiers: namesIn(fields.items('tiers') ?? [], 'tier'),
    },
  };
}

/** The values that the entries of a list have for `key`, even where the rest of an entry is wrong. */
function namesIn(entries: readonly Placed<unknown>[], key: string): ReadonlySet<string> {
  const names = entries.map(({ value }) => (isMap(value) ? value.get(key) : undefined));
  return new Set(names.map(String));
}
