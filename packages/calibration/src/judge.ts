import { type Assessment, assess, findingsWith, noSurroundings, viewOf } from '@hammerhead/assessment';
import { acceptDocument, findingsOf } from '@hammerhead/intake';
import { defaultArea } from '@hammerhead/reference';
import { leaveOneOut, type RuleSet, type Share } from '@hammerhead/rules';
import type { SyntheticManifest, Truth } from '@hammerhead/synthetic';
import type { Accepted, Past } from './past/past.js';

/** What scoring made of one shipment, beside the truth. */
export interface Judged {
  readonly bill: string;
  /** Undefined: ordinary traffic. */
  readonly truth: Truth | undefined;
  /** Null: not referred. */
  readonly tier: number | null;
  readonly headline: string;
  /** A rule failed. */
  readonly incomplete: boolean;
  /** Ids of the rules that hit, in the order of the rule file. */
  readonly hits: readonly string[];
  /** What each rule that did not simply miss adds on its own; empty where no rule could change the outcome. */
  readonly shares: readonly Share[];
  /** Of a planted shipment: keys of what it may share with others; empty without a past. */
  readonly keys: readonly string[];
}

const area: ReadonlySet<string> = new Set(defaultArea);

/**
 * Scores a manifest as ingest and worker do together: from its bytes, through its findings and what the past tells of
 * it, shipment by shipment. Canceled shipments, and those bound for outside the area, are not scored. It counts as
 * received when lading begins.
 * @param past remembers the manifest; undefined: rules that read the past are unknown
 * @throws Error where the manifest would be refused
 */
export function judge(
  ruleSet: RuleSet,
  { manifest: given, truth }: SyntheticManifest,
  past: Past | undefined,
): readonly Judged[] {
  const { manifest } = acceptDocument(given);
  const { transport } = manifest;
  const accepted = past?.accept(manifest);
  const found = findingsOf(manifest, transport.ladingAt ?? transport.departureAt);
  const known = new Map(truth.map((one) => [one.bill, one]));
  return manifest.shipments.flatMap((shipment, index): Judged[] => {
    if (shipment.canceled === true || !area.has(shipment.destination)) return [];
    const findings = findingsWith(found.transport, found.shipments[index] ?? []);
    const one = accepted?.[index];
    const surroundings = one === undefined || past === undefined ? noSurroundings : past.around(one);
    const assessment = assess(ruleSet, { shipment, transport, findings, surroundings });
    const { tier, headline, incomplete, evidence, features } = assessment;
    const itsTruth = known.get(shipment.bill);
    return [
      {
        bill: shipment.bill,
        truth: itsTruth,
        tier,
        headline: headline ?? '',
        incomplete,
        hits: evidence.flatMap(({ id, outcome }) => (outcome === 'hit' ? [id] : [])),
        shares: isDecidedByNone(assessment)
          ? []
          : leaveOneOut(ruleSet, viewOf(shipment, transport, findings, features)),
        keys: itsTruth !== undefined && 'scheme' in itsTruth ? keysOf(one) : none,
      },
    ];
  });
}

const none: readonly string[] = [];
const keysOf = (accepted: Accepted | undefined): readonly string[] =>
  accepted === undefined ? none : accepted.sharedKeys();

/**
 * Of most shipments it is plain that no single rule, left out, would bring them into a tier: all give points, and
 * none takes any away, suppresses another or changes another's points.
 */
const isDecidedByNone = ({ tier, evidence }: Assessment): boolean =>
  tier === null &&
  evidence.every(
    ({ points, dueTo, adjustedBy }) => points >= 0 && dueTo === undefined && adjustedBy === undefined,
  );
