import {
  type Finding,
  type FindingCode,
  type Shipment,
  type StoredEvidence,
  type Transport,
  unreadFindingCodes,
} from '@hammerhead/contracts';
import { canonicalText, evaluate, type RuleSet } from '@hammerhead/rules';
import { hitsOf } from './adjusting.js';
import { type Features, featureSetVersion, featuresOf } from './features.js';
import { headlineOf } from './headline.js';
import type { Surroundings } from './surroundings.js';
import { viewOf } from './view/view-of.js';

/** The subject of scoring: one revision of a shipment, and what came with it. */
export type Subject = {
  readonly shipment: Shipment;
  readonly transport: Transport;
  /** The findings of the transport (paths beginning with `transport.`) and of the shipment. */
  readonly findings: readonly Finding[];
  /** What the log and the lists held about it at `knownTo`; `noSurroundings` when neither was read. */
  readonly surroundings: Surroundings;
};

/** The outcome of scoring one shipment revision: plain JSON, the same bytes for the same arguments. */
export type Assessment = {
  /** Hundredths, 0 to 10,000. */
  readonly score: number;
  /** The most urgent tier reached, or null when none was. */
  readonly tier: number | null;
  /** Whether a rule failed, so that the score may be too low. */
  readonly incomplete: boolean;
  /** The families that add points, in the order of the rule file. */
  readonly families: StoredEvidence['families'];
  readonly features: Features;
  /** The outcome of each rule with its evidence, in the order of the rule file; plain misses are left out. */
  readonly evidence: StoredEvidence['rules'];
  /** The ids of the rules that hit, in the order of the rule file; a rule that only adjusts others never does. */
  readonly hits: readonly string[];
  /** The weightiest reason in one sentence of at most 300 characters, or null when no rule hit. */
  readonly headline: string | null;
};

/** Scores one shipment. Pure: the same rule set and subject always give the same assessment. */
export const assess = (ruleSet: RuleSet, subject: Subject): Assessment => {
  const { shipment, transport, findings, surroundings } = subject;
  const features = featuresOf(shipment, transport, findings, surroundings);
  const evaluation = evaluate(ruleSet, viewOf(shipment, transport, findings, features));
  const { score, tier, incomplete, families, rules } = evaluation;
  return {
    score,
    tier,
    incomplete,
    families: families.filter(({ points, positive }) => points !== 0 || positive),
    features,
    evidence: rules,
    hits: hitsOf(ruleSet, rules),
    headline: headlineOf(ruleSet, evaluation) ?? null,
  };
};

/** The outcomes of the rules, as they are stored with the assessment. */
export const evidenceOf = ({ families, evidence }: Assessment): StoredEvidence => ({
  families,
  rules: evidence,
});

const unread: ReadonlySet<FindingCode> = new Set(unreadFindingCodes);
const isRead = ({ code }: Finding): boolean => !unread.has(code);

/** Combines the findings of a shipment with those of its transport, as rules read them: without those that none may. */
export const findingsWith = (
  ofTransport: readonly Finding[],
  ofShipment: readonly Finding[],
): readonly Finding[] => [
  ...ofShipment.filter(isRead),
  ...ofTransport.filter(isRead).map((finding) => ({ ...finding, path: `transport.${finding.path}` })),
];

/** Everything that determines the assessment of a given subject, as one text; its hash names the version. */
export const identityText = (ruleSet: RuleSet, area: Iterable<string>): string =>
  JSON.stringify({ featureSetVersion, area: [...area].toSorted(), rules: canonicalText(ruleSet) });
