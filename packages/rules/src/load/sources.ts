import { inOrder } from '../language/sources.js';
import type { LoneRule } from './compile-rule.js';
import type { CompiledRule, Rule } from './rule-set.js';

/**
 * Adds to each rule the sources that its outcome rests on, sorted: those of all that it reads, and those of the rules
 * that may suppress or adjust it. They count whether or not these did so, and whichever fact decided: that a rule did not
 * hit shows in the outcome, too. So two shipments that differ only in facts of other sources have the same outcome.
 */
export function withWhatTheyRestOn(rules: readonly LoneRule[]): readonly {
  readonly rule: Rule;
  readonly compiled: CompiledRule;
}[] {
  const swayedBy = rules.map(({ compiled }) => new Set(compiled.unlessHit));
  for (const [index, { compiled }] of rules.entries())
    for (const target of compiled.adjusts?.targets ?? []) swayedBy[target]?.add(index);
  return rules.map(({ rule, compiled }, index) => {
    const reached = new Set([index]);
    for (const at of reached) for (const other of swayedBy[at] ?? []) reached.add(other);
    const restsOn = inOrder([...reached].flatMap((at) => rules[at]?.rule.sources ?? []));
    const paths = compiled.paths.map((path) => ({ ...path, sources: ifFewer(path.sources, restsOn) }));
    return { rule: { ...rule, restsOn }, compiled: { ...compiled, paths, restsOn } };
  });
}

/** A path without sources of its own is taken to rest on all that the outcome rests on. */
const ifFewer = (
  sources: readonly string[] | undefined,
  all: readonly string[],
): readonly string[] | undefined =>
  sources === undefined || sources.length === 0 || sources.length === all.length ? undefined : sources;
