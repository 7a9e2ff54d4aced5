import { type Assessment, assess, findingsWith, noSurroundings, viewOf } from '@hammerhead/assessment';
import { acceptDocument, findingsOf } from '@hammerhead/intake';
import { defaultArea } from '@hammerhead/reference';
import { leaveOneOut, type RuleSet, type Share } from '@hammerhead/rules';
import type { SyntheticManifest, Truth } from '@hammerhead/synthetic';
import type { Accepted, Past } from './past/past.js';

/** The result of scoring one shipment, beside the truth. */
export interface Judged {
  readonly bill: string;
  /** The truth about the shipment; undefined for ordinary traffic. */
  readonly truth: Truth | undefined;
  /** The tier of the referral, or null if it is not referred. */
  readonly tier: number | null;
  readonly headline: string;
  /** Whether a rule failed. */
  readonly incomplete: boolean;
  /** The ids of the rules that hit, in the order of the rule file. */
  readonly hits: readonly string[];
  /** What each rule that did not simply miss adds on its own; empty if no rule could change the outcome. */
  readonly shares: readonly Share[];
  /** For a planted shipment, the keys of what it may share with others; empty without a past. */
  readonly keys: readonly string[];
}

const area: ReadonlySet<string> = new Set(defaultArea);

/**
 * Scores a manifest as ingest and worker do together: from its bytes, with its findings and its past, shipment by
 * shipment. Canceled shipments, and those bound for outside the area, are not scored. The manifest counts as received
 * when lading begins.
 * @param past remembers the manifest; if undefined, rules that read the past are unknown
 * @throws Error if the manifest would be refused
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
    const { tier, headline, incomplete, hits, features } = assessment;
    const itsTruth = known.get(shipment.bill);
    return [
      {
        bill: shipment.bill,
        truth: itsTruth,
        tier,
        headline: headline ?? '',
        incomplete,
        hits,
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
 * Whether it is clear that leaving out any single rule would not bring a shipment into a tier, as for most shipments:
 * all rules add points, and none subtracts any, suppresses another or changes another's points.
 */
const isDecidedByNone = ({ tier, evidence }: Assessment): boolean =>
  tier === null &&
  evidence.every(
    ({ points, dueTo, adjustedBy }) => points >= 0 && dueTo === undefined && adjustedBy === undefined,
  );
