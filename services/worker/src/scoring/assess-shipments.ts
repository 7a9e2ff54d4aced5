import type { UnseenParties } from '@hammerhead/identity';
import { type Assessment, assess, featureSetVersion, findingsWith } from '@hammerhead/assessment';
import {
  type Finding,
  findingSchema,
  fromStored,
  type RescoreCause,
  type Shipment,
  shipmentSchema,
  type Transport,
  transportSchema,
} from '@hammerhead/contracts';
import type { Referable } from '@hammerhead/decisions';
import type { RuleSet } from '@hammerhead/rules';
import { type AssessmentRow, type ChunkManifest, type ChunkShipment, uuidv7 } from '@hammerhead/storage';
import type { Gathered, Knowledge } from '../knowledge/knowledge.js';
import type { RulesetCache } from './ruleset-cache.js';
import type { ScoringStages } from './stages.js';

const findingsSchema = findingSchema.array();

/**
 * What is to be written for one shipment. Texts and figures only: what they were made of is let go shipment
 * by shipment, because objects that live as long as a chunk make every collection dearer.
 */
export interface ScoredShipment {
  readonly id: string;
  readonly row: AssessmentRow;
  /** Null where no tier was reached. */
  readonly referral: Referable | null;
}

/** The decision because of which shipments are scored again. */
export interface Trigger {
  readonly cause: RescoreCause;
  readonly position: number;
  readonly decidedAt: Date;
}

/** What the shipments of one manifest share. */
interface Common {
  readonly manifest: ChunkManifest;
  readonly rulesetId: string;
  readonly ruleSet: RuleSet;
  readonly transport: Transport;
  readonly findings: readonly Finding[];
  readonly trigger: Trigger | null;
}

/**
 * Scores loaded shipments, each by the rule set in force at what it may know, and by what was known then.
 * @param trigger null for a first scoring
 * @param unseen gathers the parties that are named; null where they are in the directory already
 */
export async function assessShipments(
  shipments: readonly ChunkShipment[],
  rulesets: RulesetCache,
  knowledge: Knowledge,
  trigger: Trigger | null,
  unseen: UnseenParties | null,
  lap: ReturnType<ScoringStages['laps']>,
): Promise<ScoredShipment[]> {
  const commons = new Map<ChunkManifest, Common>();
  for (const { manifest } of shipments)
    if (!commons.has(manifest)) commons.set(manifest, await commonOf(manifest, rulesets, trigger));
  const gathered = await knowledge.gather(shipments);
  lap('gather');
  return shipments.flatMap((loaded) => {
    const common = commons.get(loaded.manifest);
    return common ? [assessShipment(loaded, common, gathered, unseen, lap)] : [];
  });
}

async function commonOf(
  manifest: ChunkManifest,
  rulesets: RulesetCache,
  trigger: Trigger | null,
): Promise<Common> {
  const { rulesetId } = manifest;
  if (rulesetId === null) throw new Error(`no rule set was in force at position ${manifest.knownTo}`);
  return {
    manifest,
    rulesetId,
    ruleSet: await rulesets.get(rulesetId),
    transport: fromStored(transportSchema, manifest.transport),
    findings: fromStored(findingsSchema, manifest.findings),
    trigger,
  };
}

function assessShipment(
  loaded: ChunkShipment,
  common: Common,
  gathered: Gathered,
  unseen: UnseenParties | null,
  lap: ReturnType<ScoringStages['laps']>,
): ScoredShipment {
  const { ruleSet, transport, trigger } = common;
  const shipment = fromStored(shipmentSchema, loaded.document);
  const findings = findingsWith(common.findings, fromStored(findingsSchema, loaded.findings));
  lap('parse');
  unseen?.add(shipment, gathered.imprintOf(loaded.position).links, loaded.position);
  const surroundings = gathered.surroundingsOf(loaded, shipment);
  lap('history');
  const assessment = assess(ruleSet, { shipment, transport, findings, surroundings });
  lap('assess');
  const row: AssessmentRow = {
    position: loaded.position,
    knownTo: common.manifest.knownTo,
    rulesetId: common.rulesetId,
    id: uuidv7(loaded.position),
    cause: trigger?.cause ?? 'first',
    causePosition: trigger?.position ?? null,
    departed: trigger !== null && loaded.manifest.departureAt < trigger.decidedAt,
    featureSet: featureSetVersion,
    score: assessment.score,
    tier: assessment.tier,
    incomplete: assessment.incomplete,
    headline: assessment.headline,
    features: JSON.stringify(assessment.features),
    evidence: JSON.stringify({ families: assessment.families, rules: assessment.evidence }),
  };
  lap('serialize');
  return { id: loaded.id, row, referral: referralOf(loaded, shipment, common, assessment, row.id) };
}

function referralOf(
  { id: shipmentId, position }: ChunkShipment,
  shipment: Shipment,
  { manifest, transport }: Common,
  { tier, score, headline, evidence }: Assessment,
  assessmentId: string,
): Referable | null {
  if (tier === null) return null;
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
    shipper: shipment.parties.shipper.name,
    consignee: shipment.parties.consignee.name,
    destination: shipment.destination,
    mode: transport.mode,
    departureAt: manifest.departureAt,
    headline: headline ?? '',
    rules: evidence.filter(({ outcome }) => outcome === 'hit').map(({ id }) => id),
  };
}
