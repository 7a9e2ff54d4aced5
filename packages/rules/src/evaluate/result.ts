import type { Frame } from '../compile/code.js';
import type { CompiledRule } from '../load/rule-set.js';
import type { Evidence, Outcome, RuleResult } from './evaluation.js';
import { absentOf, evidenceOf } from './evidence.js';
import type { ItemAnswers } from './run-rule.js';
import type { Conclusion } from './aggregate.js';

const none: readonly never[] = [];

/** The result of a rule with its evidence; undefined for a miss that has nothing to show. */
export function resultOf(conclusion: Conclusion, frame: Frame, macroSlots: number): RuleResult | undefined {
  const { rule, verdict, outcome, points, override } = conclusion;
  if (outcome === 'miss') {
    const { band } = verdict;
    return band === undefined
      ? undefined
      : { id: rule.id, outcome, points, band, sources: rule.restsOn, evidence: none };
  }
  const lacking = outcome === 'unknown' || outcome === 'stale';
  const band = lacking ? rule.missing?.ref : verdict.band;
  const items = verdict.items && countsOf(verdict.items);
  if (outcome === 'unknown' && verdict.outcome === 'unknown') {
    const { dueTo } = override ?? {};
    const absent = absentOf({ rule, verdict, undecidedBy: none, frame, macroSlots });
    const { id, restsOn: sources } = rule;
    if (band === undefined && dueTo === undefined && items === undefined)
      return { id, outcome, points, absent, sources, evidence: none };
    return {
      id,
      outcome,
      points,
      ...(band !== undefined && { band }),
      ...(dueTo !== undefined && { dueTo }),
      ...(items !== undefined && { items }),
      absent,
      sources,
      evidence: none,
    };
  }
  const undecidedBy = override?.outcome === 'unknown' ? override.dueTo : none;
  const evidence = evidenceOf({ rule, verdict, undecidedBy, frame, macroSlots });
  return isPlain(conclusion)
    ? written(rule, outcome, points, band, items, evidence)
    : writtenInFull(conclusion, band, items, evidence);
}

/** No floor and no other rule takes part in the result. */
const isPlain = ({ verdict, override, adjustment }: Conclusion): boolean =>
  verdict.floor === undefined && override === undefined && adjustment === undefined;

type Items = RuleResult['items'];

/** Written out case by case, because conditional spreads take longer than evaluating a rule. */
function written(
  { id, restsOn: sources }: CompiledRule,
  outcome: Outcome,
  points: number,
  band: string | undefined,
  items: Items,
  evidence: readonly Evidence[],
): RuleResult {
  if (items === undefined) {
    return band === undefined
      ? { id, outcome, points, sources, evidence }
      : { id, outcome, points, band, sources, evidence };
  }
  return band === undefined
    ? { id, outcome, points, items, sources, evidence }
    : { id, outcome, points, band, items, sources, evidence };
}

function writtenInFull(
  { rule, verdict, outcome, points, override, adjustment }: Conclusion,
  band: string | undefined,
  items: Items,
  evidence: readonly Evidence[],
): RuleResult {
  const hit = outcome === 'hit';
  return {
    id: rule.id,
    outcome,
    points,
    ...(band === undefined ? {} : { band }),
    ...(hit && verdict.floor !== undefined ? { floor: verdict.floor } : {}),
    ...(hit && adjustment !== undefined ? { before: verdict.points, adjustedBy: adjustment.by } : {}),
    ...(override === undefined ? {} : { dueTo: override.dueTo }),
    ...(items === undefined ? {} : { items }),
    sources: rule.restsOn,
    evidence,
  };
}

function countsOf({ hit, unknown, failed }: ItemAnswers): NonNullable<Items> {
  if (unknown === 0 && failed === 0) return hit === 0 ? {} : { hit };
  return {
    ...(hit > 0 ? { hit } : {}),
    ...(unknown > 0 ? { unknown } : {}),
    ...(failed > 0 ? { failed } : {}),
  };
}
