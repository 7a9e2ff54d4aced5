import type { Use } from '../check/scope.js';
import type { Fault, Faults } from '../fault.js';
import type { Vocabulary } from '../language/vocabulary.js';
import { canonicalOf } from './canonical.js';
import { compileRule, type Workshop } from './compile-rule.js';
import { readSource } from './document.js';
import type { Draft } from './draft.js';
import { namesOf } from './names.js';
import { readFile } from './read-file.js';
import { checkRelations, yieldingOrder } from './relations.js';
import type { RuleSet } from './rule-set.js';
import { withWhatTheyRestOn } from './sources.js';

export type Loaded =
  | { readonly ok: true; readonly ruleSet: RuleSet; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads a rule file, checks all of it against the vocabulary and compiles it. Every fault of the file is reported at
 * once, in the order of the file; a bad file never throws, whatever it holds.
 */
export function loadRuleSet(source: string, vocabulary: Vocabulary): Loaded {
  const file = readSource(source);
  const { faults } = file;
  if (faults.any) return { ok: false, faults: faults.list };
  const draft = readFile(file, vocabulary.modes);
  if (draft === undefined) return { ok: false, faults: faults.list };
  checkRelations(draft, faults);
  const ruleSet = compileAll(draft, file.root, vocabulary, faults);
  return faults.any ? { ok: false, faults: faults.list } : { ok: true, ruleSet, warnings: faults.warnings };
}

function compileAll(draft: Draft, root: unknown, vocabulary: Vocabulary, faults: Faults): RuleSet {
  const names = namesOf(vocabulary, draft.lists);
  const use: Use = { codeLists: new Set(), literals: new Set(), slots: names.slots.size + 1 };
  const workshop: Workshop = {
    names,
    use,
    faults,
    ruleIndex: indexBy(draft.rules, ({ id }) => id),
    familyIndex: indexBy(draft.families, ({ name }) => name),
    items: new Map(),
  };
  const rules = withWhatTheyRestOn(draft.rules.flatMap((rule) => compileRule(rule, workshop) ?? []));
  for (const [name, { offset, path }] of draft.listPlaces) {
    if (!use.codeLists.has(name)) faults.warn(offset, path, `no rule uses the list ${name}`);
  }
  const { name, tiers, families, budget, explore } = draft;
  return {
    name,
    tiers,
    families,
    budget,
    explore,
    rules: rules.map(({ rule }) => rule),
    program: {
      rules: rules.map(({ compiled }) => compiled),
      yielding: yieldingOrder(draft.rules),
      adjusting: rules.flatMap(({ compiled }, index) => (compiled.adjusts === undefined ? [] : [index])),
      variables: [...names.slots.keys()],
      slots: use.slots,
    },
    canonical: canonicalOf(root, use, names.lists),
  };
}

function indexBy<T>(things: readonly T[], nameOf: (thing: T) => string): (name: string) => number {
  const indices = new Map(things.map((thing, index) => [nameOf(thing), index]));
  return (name) => indices.get(name) ?? -1;
}
