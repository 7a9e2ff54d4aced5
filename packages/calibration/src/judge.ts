import { type Assessment, assess, findingsWith, viewOf } from '@hammerhead/assessment';
import { findingsOf } from '@hammerhead/findings';
import { readManifest } from '@hammerhead/formats';
import { defaultArea } from '@hammerhead/reference';
import { leaveOneOut, type RuleSet, type Share } from '@hammerhead/rules';
import type { SyntheticManifest, Truth } from '@hammerhead/synthetic';

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
}

const area: ReadonlySet<string> = new Set(defaultArea);
const encoder = new TextEncoder();

/**
 * Scores a manifest as ingest and worker do together: from its bytes, through its findings, shipment by shipment.
 * Canceled shipments, and those bound for outside the area, are not scored.
 * @param receivedAt when the manifest counts as received, ISO 8601 in UTC
 * @throws Error where the manifest would be refused
 */
export function judge(
  ruleSet: RuleSet,
  { manifest: given, truth }: SyntheticManifest,
  receivedAt: string,
): readonly Judged[] {
  const read = readManifest(encoder.encode(JSON.stringify(given)));
  if (!read.ok)
    throw new Error(`manifest ${given.manifestNumber}: ${JSON.stringify(read.faults.slice(0, 3))}`);
  const { manifest } = read;
  const { transport } = manifest;
  const found = findingsOf(manifest, receivedAt);
  const known = new Map(truth.map((one) => [one.bill, one]));
  return manifest.shipments.flatMap((shipment, index): Judged[] => {
    if (shipment.canceled === true || !area.has(shipment.destination)) return [];
    const findings = findingsWith(found.transport, found.shipments[index] ?? []);
    const assessment = assess(ruleSet, { shipment, transport, findings });
    const { tier, headline, incomplete, evidence, features } = assessment;
    return [
      {
        bill: shipment.bill,
        truth: known.get(shipment.bill),
        tier,
        headline: headline ?? '',
        incomplete,
        hits: evidence.flatMap(({ id, outcome }) => (outcome === 'hit' ? [id] : [])),
        shares: isDecidedByNone(assessment)
          ? []
          : leaveOneOut(ruleSet, viewOf(shipment, transport, findings, features)),
      },
    ];
  });
}

/**
 * Of most shipments it is plain that no single rule, left out, would bring them into a tier: all give points, and
 * none takes any away, suppresses another or changes another's points.
 */
const isDecidedByNone = ({ tier, evidence }: Assessment): boolean =>
  tier === null &&
  evidence.every(
    ({ points, dueTo, adjustedBy }) => points >= 0 && dueTo === undefined && adjustedBy === undefined,
  );
