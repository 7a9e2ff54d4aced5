import type { Use } from '../check/scope.js';
import { strange } from '../check/values.js';
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

/** Hundredths. */
const highestScore = 10_000;

export type Loaded =
  | { readonly ok: true; readonly ruleSet: RuleSet; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly warnings: readonly Fault[] };

export interface LoadOptions {
  /**
   * Whether an earlier version accepted the file, as those were that are stored: values that are refused today only
   * warn, since the file decides what it decided.
   */
  readonly accepted?: boolean;
}

/**
 * Reads a rule file, checks all of it against the vocabulary and compiles it. Every fault of the file is reported at
 * once, in the order of the file; a bad file never throws, whatever it holds.
 */
export function loadRuleSet(source: string, vocabulary: Vocabulary, options: LoadOptions = {}): Loaded {
  const file = readSource(source, options.accepted);
  const { faults } = file;
  const draft = file.root === undefined ? undefined : readFile(file, vocabulary.modes);
  if (draft !== undefined) checkRelations(draft, faults);
  const ruleSet = draft && compileAll(draft, file.root, vocabulary, faults);
  const { list, warnings } = faults;
  return faults.any || ruleSet === undefined
    ? { ok: false, faults: list, warnings }
    : { ok: true, ruleSet, warnings };
}

function compileAll(draft: Draft, root: unknown, vocabulary: Vocabulary, faults: Faults): RuleSet {
  const names = namesOf(vocabulary, draft.lists);
  const use: Use = {
    codeLists: new Set(),
    codesOf: new Map(),
    literals: new Set(),
    slots: names.slots.size + 1,
  };
  const workshop: Workshop = {
    names,
    use,
    faults,
    ruleIndex: indexBy(draft.rules, ({ id }) => id),
    familyIndex: indexBy(draft.families, ({ name }) => name),
    limitOf: (name) => {
      const family = draft.families.find((one) => one.name === name);
      return [family?.lowest ?? -highestScore, Math.min(family?.highest ?? highestScore, highestScore)];
    },
    items: new Map(),
  };
  const rules = withWhatTheyRestOn(draft.rules.flatMap((rule) => compileRule(rule, workshop) ?? []));
  checkLists(draft, use, faults);
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

/** Compares the codes of the file's lists with what the functions look for that search them. */
function checkLists({ lists }: Draft, use: Use, faults: Faults): void {
  for (const [name, { offset, path, codes }] of lists) {
    if (!use.codeLists.has(name) && !faults.any) faults.warn(offset, path, `no rule uses the list ${name}`);
    for (const values of use.codesOf.get(name) ?? []) {
      for (const code of codes) {
        const judgement = values.judge(code.value);
        if (judgement === 'known') continue;
        const message = strange(values, code.value);
        if (judgement === 'impossible') faults.refuse(code.offset, code.path, message);
        else faults.warn(code.offset, code.path, message);
      }
    }
  }
}

function indexBy<T>(things: readonly T[], nameOf: (thing: T) => string): (name: string) => number {
  const indices = new Map(things.map((thing, index) => [nameOf(thing), index]));
  return (name) => indices.get(name) ?? -1;
}
