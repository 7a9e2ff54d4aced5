import { undecided } from '@hammerhead/assessment';
import { pointsOf, type RuleOutcomeAnswer, sourcesOfRead, type StoredOutcome } from '@hammerhead/contracts';
import { type PublishedRule, type PublishedRuleSet, unknownSentence } from '@hammerhead/rules';

const order = ['hit', 'failed', 'stale', 'unknown', 'suppressed', 'adjusts'];

/**
 * The outcomes of the rules of a version: those that say something, the most important first, and those that missed, in
 * the order of the file. A rule without a stored result missed, and so did one that only adjusts others and changed none.
 */
export function outcomesOf(
  { rules, adjusting }: PublishedRuleSet,
  results: readonly StoredOutcome[],
): { readonly listed: RuleOutcomeAnswer[]; readonly missed: RuleOutcomeAnswer[] } {
  const byId = new Map(results.map((result) => [result.id, result]));
  const changing = new Set(results.flatMap(({ adjustedBy }) => adjustedBy ?? []));
  const shownOutcome = ({ id, outcome }: StoredOutcome): RuleOutcomeAnswer['outcome'] =>
    outcome !== 'hit' || !adjusting.has(id) ? outcome : changing.has(id) ? 'adjusts' : 'miss';
  const listed: RuleOutcomeAnswer[] = [];
  const missed: RuleOutcomeAnswer[] = [];
  for (const rule of rules) {
    const result = byId.get(rule.id);
    const outcome = result === undefined ? 'miss' : shownOutcome(result);
    (outcome === 'miss' ? missed : listed).push(outcomeOf(rule, result ?? noResult, outcome));
  }
  listed.sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || b.points - a.points);
  return { listed, missed };
}

export const shown = (sources: readonly string[] | null | undefined): string[] | null =>
  sources === null || sources === undefined ? null : [...sources];

const named = ({ id, title, family, basis, caution }: PublishedRule) => ({
  id,
  title,
  family,
  basis,
  caution,
});

const noResult: Omit<StoredOutcome, 'id' | 'outcome'> = { points: 0, evidence: [] };

function outcomeOf(
  rule: PublishedRule,
  result: Omit<StoredOutcome, 'id' | 'outcome'>,
  outcome: RuleOutcomeAnswer['outcome'],
): RuleOutcomeAnswer {
  return {
    ...named(rule),
    outcome,
    points: pointsOf(result.points),
    before: result.before === undefined ? null : pointsOf(result.before),
    band: result.band ?? null,
    floor: result.floor ?? null,
    adjustedBy: [...(result.adjustedBy ?? [])],
    dueTo: [...(result.dueTo ?? [])],
    sources: shown(result.sources),
    evidence: evidenceOf(result).map(({ sentence, item, points, band, reads, absent }) => ({
      sentence,
      item: item ?? null,
      points: pointsOf(points),
      band: band ?? null,
      reads: reads.map((read) => ({
        path: read.path,
        value: typeof read.value === 'object' ? [...read.value] : read.value,
        sources: shown(sourcesOfRead(result, read)),
      })),
      absent: [...(absent ?? [])],
    })),
  };
}

/** The evidence of an outcome, what is absent said in words. For an unknown rule, only the absent facts are stored. */
function evidenceOf({
  absent,
  evidence,
}: Pick<StoredOutcome, 'absent' | 'evidence'>): StoredOutcome['evidence'] {
  if (absent !== undefined) return [{ points: 0, sentence: undecided(absent), reads: [], absent }];
  return evidence.map((one) =>
    one.absent !== undefined && one.sentence === unknownSentence(one.absent)
      ? { ...one, sentence: undecided(one.absent) }
      : one,
  );
}
