import type { StoredOutcome } from '@hammerhead/contracts';
import { absenceOf } from './vocabulary/absences.js';

/** Something that rules could not be decided without. */
export interface Unknown {
  /** The paths of what is absent; none where something else is the reason. */
  readonly facts: readonly string[];
  /** For a person, in a sentence without a full stop. */
  readonly sentence: string;
  /** The rules that it leaves open, in the order of the rule file. */
  readonly rules: readonly string[];
}

/** What sentences may say beyond what is stored with an assessment. */
export interface Circumstances {
  /** Position up to which the log was known. */
  readonly knownTo: number;
  /** The entries in the log from which on baselines are published; 0: never. */
  readonly baselinesFrom: number;
  /** The ITNs on the manifest. */
  readonly itns: readonly string[];
}

const notFinite = 'a figure cannot be computed, such as one divided by 0';

/** Why a rule could not be decided, by its evidence: the same reason for every rule that waits for the same. */
interface Cause {
  readonly fact?: string;
  readonly clause: string;
}

/** Explains why a rule is unknown. @param absent as stored with its outcome */
export const undecided = (absent: readonly string[]): string =>
  `cannot be decided: ${absent.length === 0 ? notFinite : [...new Set(absent.map(absenceOf))].join('; ')}`;

const staleness = 'cannot be decided: ';

/** What rules could not be decided without, each once, in the order in which the rules name it. */
export function unknownsOf(rules: readonly StoredOutcome[], circumstances: Circumstances): Unknown[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const found = new Map<string, { facts: Set<string>; rules: string[] }>();
  for (const rule of rules) {
    if (rule.outcome !== 'unknown' && rule.outcome !== 'stale') continue;
    for (const { fact, clause } of causesOf(rule, byId, new Set())) {
      const one = found.get(clause) ?? { facts: new Set(), rules: [] };
      found.set(clause, one);
      if (fact !== undefined) one.facts.add(fact);
      if (one.rules.at(-1) !== rule.id) one.rules.push(rule.id);
    }
  }
  return [...found].map(([clause, one]) => ({
    facts: [...one.facts],
    sentence: [...one.facts].reduce((sentence, fact) => withFigures(sentence, fact, circumstances), clause),
    rules: one.rules,
  }));
}

/** The reasons of a rule; of one that waits for other rules, theirs. */
function causesOf(
  { id, outcome, absent, dueTo, evidence }: StoredOutcome,
  byId: ReadonlyMap<string, StoredOutcome>,
  asked: Set<string>,
): Cause[] {
  asked.add(id);
  if (outcome === 'failed') return [{ clause: `${id} could not be evaluated` }];
  if (outcome === 'stale')
    return evidence.map(({ sentence }) => ({
      clause: sentence.startsWith(staleness) ? sentence.slice(staleness.length) : sentence,
    }));
  if (absent !== undefined)
    return absent.length === 0
      ? [{ clause: notFinite }]
      : absent.map((fact) => ({ fact, clause: absenceOf(fact) }));
  return (dueTo ?? []).flatMap((other) => {
    const its = byId.get(other);
    return its === undefined || asked.has(other) ? [] : causesOf(its, byId, asked);
  });
}

/** The clause with what the reader would ask next: how long until there is a baseline, and which filing is awaited. */
function withFigures(clause: string, fact: string, { knownTo, baselinesFrom, itns }: Circumstances): string {
  if (fact === 'eei' && itns.length > 0)
    return `${clause} for ${itns.length === 1 ? 'ITN' : 'ITNs'} ${listed(itns)}`;
  if (fact !== 'baseline') return clause;
  if (baselinesFrom === 0) return `${clause}, and none is published here`;
  if (knownTo >= baselinesFrom) return clause;
  const held = `${grouped(knownTo)} ${knownTo === 1 ? 'entry' : 'entries'}`;
  return `${clause}: the log held ${held} then, and baselines begin at ${grouped(baselinesFrom)}`;
}

const mostListed = 3;
const listed = (itns: readonly string[]): string =>
  itns.length <= mostListed
    ? itns.join(', ')
    : `${itns.slice(0, mostListed).join(', ')} and ${itns.length - mostListed} more`;

const grouped = (count: number): string => count.toLocaleString('en-US');
