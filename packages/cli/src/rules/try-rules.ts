import { type Assessment, assess, findingsWith, noSurroundings } from '@hammerhead/assessment';
import type { Manifest } from '@hammerhead/contracts';
import { findingsOf } from '@hammerhead/intake';
import { defaultArea } from '@hammerhead/reference';
import type { RuleSet } from '@hammerhead/rules';

/** How a shipment came out by what its manifest says. */
export interface Trial {
  readonly manifestNumber: string;
  readonly bill: string;
  readonly destination: string;
  /** Whether shipments to the destination are screened where no other area is set. */
  readonly inArea: boolean;
  /** 0 to 100. */
  readonly score: number;
  readonly tier: number | null;
  readonly headline: string | null;
  /** Points of the families that have any, 0 to 100. */
  readonly families: readonly { readonly name: string; readonly points: number }[];
  /** The rules that did not simply miss, with points of 0 to 100, too. */
  readonly rules: Assessment['evidence'];
}

const area: ReadonlySet<string> = new Set(defaultArea);

/** Scores the shipments of a manifest, of which nothing but the manifest is known. Canceled ones are left out. */
export function tryRules(ruleSet: RuleSet, manifest: Manifest): readonly Trial[] {
  const { transport, manifestNumber, shipments } = manifest;
  const found = findingsOf(manifest, transport.ladingAt ?? transport.departureAt);
  return shipments.flatMap((shipment, index): Trial[] => {
    if (shipment.canceled === true) return [];
    const findings = findingsWith(found.transport, found.shipments[index] ?? []);
    const subject = { shipment, transport, findings, surroundings: noSurroundings };
    const { score, tier, headline, families, evidence } = assess(ruleSet, subject);
    return [
      {
        manifestNumber,
        bill: shipment.bill,
        destination: shipment.destination,
        inArea: area.has(shipment.destination),
        score: score / 100,
        tier,
        headline,
        families: families.map(({ name, points }) => ({ name, points: points / 100 })),
        rules: evidence.map(inPoints),
      },
    ];
  });
}

/** What is stored counts in hundredths; people write and read points. */
const inPoints = (rule: Assessment['evidence'][number]): Trial['rules'][number] => ({
  ...rule,
  points: rule.points / 100,
  ...(rule.before !== undefined && { before: rule.before / 100 }),
  evidence: rule.evidence.map((item) => ({ ...item, points: item.points / 100 })),
});
