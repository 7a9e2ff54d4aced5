import type { Frame } from '../compile/code.js';
import type { RuleSet } from '../load/rule-set.js';
import { runRule, type Verdict } from './run-rule.js';

/** A frame that holds the variables of the input and empty slots for items and macros. */
export function frameFor({ program }: RuleSet, input: Readonly<Record<string, unknown>>): Frame {
  const slots = program.variables.map((name) => input[name]);
  while (slots.length < program.slots) slots.push(undefined);
  return { slots, turns: 0 };
}

/** Runs every rule by itself. @returns the verdicts by index of the rule */
export function runRules({ program }: RuleSet, frame: Frame): readonly Verdict[] {
  return program.rules.map((rule) => runRule(rule, frame));
}
