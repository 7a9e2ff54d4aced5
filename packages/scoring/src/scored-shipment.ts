import { type Assessment, evidenceOf, featureSetVersion } from '@hammerhead/assessment';
import { type RescoreCause, toStored } from '@hammerhead/contracts';
import { type Referable, shownOf } from '@hammerhead/decisions';
import { type AssessmentRow, uuidv7 } from '@hammerhead/storage';
import type { Assessed } from './assessor.js';

/** The data written for one shipment: texts and figures only, so that they keep nothing of its document in memory. */
export interface ScoredShipment {
  readonly id: string;
  readonly row: AssessmentRow;
  /** Null if no tier was reached. */
  readonly referral: Referable | null;
}

/** The decision because of which shipments are scored again. */
export interface Trigger {
  readonly cause: RescoreCause;
  readonly position: number;
  readonly decidedAt: Date;
}

/** @param trigger null for a first scoring */
export function scoredShipment(assessed: Assessed, trigger: Trigger | null): ScoredShipment {
  const { loaded, ruleSetId, assessment } = assessed;
  const row: AssessmentRow = {
    position: loaded.position,
    knownTo: loaded.manifest.knownTo,
    ruleSetId,
    id: uuidv7(loaded.position),
    cause: trigger?.cause ?? 'first',
    causePosition: trigger?.position ?? null,
    departed: trigger !== null && loaded.manifest.departureAt < trigger.decidedAt,
    featureSet: featureSetVersion,
    score: assessment.score,
    tier: assessment.tier,
    incomplete: assessment.incomplete,
    headline: assessment.headline,
    features: toStored(assessment.features),
    evidence: toStored(evidenceOf(assessment)),
  };
  return { id: loaded.id, row, referral: referralOf(assessed, assessment, row.id) };
}

function referralOf(
  { loaded, shipment, transport, tiers }: Assessed,
  { tier, score, headline, hits, incomplete }: Assessment,
  assessmentId: string,
): Referable | null {
  if (tier === null) return null;
  const { id: shipmentId, position, manifest } = loaded;
  return {
    id: uuidv7(),
    shipmentId,
    position,
    assessmentId,
    knownTo: manifest.knownTo,
    tier,
    score,
    manifestNumber: manifest.number,
    bill: shipment.bill,
    ...shownOf(shipment, transport),
    departureAt: manifest.departureAt,
    headline: headline ?? '',
    rules: hits,
    incomplete,
    respondWithin: tiers.find((one) => one.tier === tier)?.respondWithin[transport.mode] ?? null,
  };
}
