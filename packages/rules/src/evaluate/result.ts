import type { Frame } from '../compile/code.js';
import type { CompiledRule } from '../load/rule-set.js';
import type { Adjustment } from './adjust.js';
import type { Outcome, RuleResult } from './evaluation.js';
import { evidenceOf } from './evidence.js';
import type { ItemAnswers, Verdict } from './run-rule.js';
import type { Overruled } from './settle.js';

/** What the result of one rule is made from. */
export interface Concluded {
  readonly rule: CompiledRule;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly points: number;
  readonly overruled: Overruled | undefined;
  readonly adjustment: Adjustment | undefined;
}

const none: readonly never[] = [];

/** The result of a rule with its evidence; undefined of a miss that has nothing to show. */
export function resultOf(concluded: Concluded, frame: Frame, macroSlots: number): RuleResult | undefined {
  const { rule, verdict, outcome, points, overruled, adjustment } = concluded;
  const { id } = rule;
  if (outcome === 'miss') {
    return verdict.band === undefined
      ? undefined
      : { id, outcome, points, band: verdict.band, evidence: none };
  }
  const hit = outcome === 'hit';
  const band = outcome === 'unknown' ? rule.missing?.ref : verdict.band;
  return {
    id,
    outcome,
    points,
    ...(band === undefined ? {} : { band }),
    ...(hit && verdict.floor !== undefined ? { floor: verdict.floor } : {}),
    ...(hit && adjustment !== undefined ? { before: verdict.points, adjustedBy: adjustment.by } : {}),
    ...(overruled === undefined ? {} : { dueTo: overruled.dueTo }),
    ...(verdict.items === undefined ? {} : { items: countsOf(verdict.items) }),
    evidence: evidenceOf({
      rule,
      verdict,
      undecidedBy: overruled?.outcome === 'unknown' ? overruled.dueTo : none,
      frame,
      macroSlots,
    }),
  };
}

function countsOf({ hit, unknown, failed }: ItemAnswers): NonNullable<RuleResult['items']> {
  return {
    ...(hit > 0 ? { hit } : {}),
    ...(unknown > 0 ? { unknown } : {}),
    ...(failed > 0 ? { failed } : {}),
  };
}
