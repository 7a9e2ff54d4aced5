import type { Finding, Shipment, StoredEvidence, Transport } from '@hammerhead/contracts';
import { canonicalText, evaluate, type RuleSet } from '@hammerhead/rules';
import { type Features, featureSetVersion, featuresOf } from './features.js';
import { headlineOf } from './headline.js';
import type { Surroundings } from './surroundings.js';
import { viewOf } from './view/view-of.js';

/** What is scored: one revision of a shipment and what came with it. */
export type Subject = {
  readonly shipment: Shipment;
  readonly transport: Transport;
  /** Of the transport (paths beginning with `transport.`) and of the shipment. */
  readonly findings: readonly Finding[];
  /** What the log and the lists told of it at `knownTo`; `noSurroundings` where nothing was asked. */
  readonly surroundings: Surroundings;
};

/** The outcome of scoring one shipment revision: plain JSON, the same bytes for the same arguments. */
export type Assessment = {
  /** Hundredths, 0 to 10,000. */
  readonly score: number;
  /** The most urgent tier reached; null: none. */
  readonly tier: number | null;
  /** A rule failed: the score may be too low. */
  readonly incomplete: boolean;
  /** Those that bring points, in the order of the rule file. */
  readonly families: StoredEvidence['families'];
  readonly features: Features;
  /** Each rule's outcome with its evidence, in the order of the rule file; plain misses are left out. */
  readonly evidence: StoredEvidence['rules'];
  /** The weightiest reason in one sentence of at most 300 characters; null: no rule hit. */
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
    headline: headlineOf(evaluation) ?? null,
  };
};

/** What the rules came to, as it is stored with the assessment. */
export const evidenceOf = ({ families, evidence }: Assessment): StoredEvidence => ({
  families,
  rules: evidence,
});

/** The findings of a shipment together with those of its transport, as rules read them. */
export const findingsWith = (
  ofTransport: readonly Finding[],
  ofShipment: readonly Finding[],
): readonly Finding[] => [
  ...ofShipment,
  ...ofTransport.map((finding) => ({ ...finding, path: `transport.${finding.path}` })),
];

/** All that decides an assessment of a given subject, as one text: hash it to name the version. */
export const identityText = (ruleSet: RuleSet, area: Iterable<string>): string =>
  JSON.stringify({ featureSetVersion, area: [...area].toSorted(), rules: canonicalText(ruleSet) });
