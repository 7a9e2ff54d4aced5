import { type Assessment, assess, featureSetVersion, findingsWith } from '@hammerhead/assessment';
import {
  type ChunkJob,
  type Finding,
  findingSchema,
  fromStored,
  type Shipment,
  shipmentSchema,
  type Transport,
  transportSchema,
} from '@hammerhead/contracts';
import type { RuleSet } from '@hammerhead/rules';
import {
  type AssessmentRow,
  type ChunkManifest,
  type ChunkShipment,
  finishChunk,
  insertAssessments,
  loadChunk,
  lockOpenChunks,
  type Pool,
  type ReferralRow,
  transaction,
  upsertReferrals,
  uuidv7,
} from '@hammerhead/storage';
import type { RulesetCache } from './ruleset-cache.js';
import type { ScoringStages } from './stages.js';

const findingsSchema = findingSchema.array();

/** What one chunk brought. */
export interface Scored {
  readonly assessed: number;
  readonly referred: number;
}

/**
 * Scores the shipments of a chunk and writes their assessments and referrals, all or nothing, in a fixed
 * number of statements whatever its size. Doing it twice has the effect of doing it once.
 */
export async function scoreChunk(
  pool: Pool,
  rulesets: RulesetCache,
  job: ChunkJob,
  stages: ScoringStages,
): Promise<Scored> {
  const lap = stages.laps();
  const { firstPosition: first, lastPosition: last } = job;
  if ((await lockOpenChunks(pool, first, last)).length === 0) return { assessed: 0, referred: 0 };
  const shipments = await loadChunk(pool, first, last);
  lap('load');
  const scored = await assessAll(shipments, rulesets, lap);

  const outcome = await transaction(pool, async (client) => {
    lap('begin');
    const open = await lockOpenChunks(client, first, last);
    const due = scored.filter(({ row: { position } }) =>
      open.some(({ firstPosition, lastPosition }) => firstPosition <= position && position <= lastPosition),
    );
    await insertAssessments(
      client,
      due.map(({ row }) => row),
    );
    const referrals = latestOfEach(due.flatMap(referralOf));
    if (referrals.length > 0) await upsertReferrals(client, referrals);
    await finishChunk(client, first, last);
    lap('insert');
    return { assessed: due.length, referred: referrals.length };
  });
  lap('commit');
  return outcome;
}

interface ScoredShipment {
  readonly loaded: ChunkShipment;
  readonly shipment: Shipment;
  readonly transport: Transport;
  readonly assessment: Assessment;
  readonly row: AssessmentRow;
}

async function assessAll(
  shipments: readonly ChunkShipment[],
  rulesets: RulesetCache,
  lap: ReturnType<ScoringStages['laps']>,
): Promise<ScoredShipment[]> {
  const compiled = new Map<string, RuleSet>();
  const transports = new Map<ChunkManifest, { transport: Transport; findings: Finding[] }>();
  for (const { manifest } of shipments) {
    if (manifest.rulesetId === null)
      throw new Error(`no rule set was in force at position ${manifest.knownTo}`);
    if (!compiled.has(manifest.rulesetId))
      compiled.set(manifest.rulesetId, await rulesets.get(manifest.rulesetId));
    if (!transports.has(manifest))
      transports.set(manifest, {
        transport: fromStored(transportSchema, manifest.transport),
        findings: fromStored(findingsSchema, manifest.findings),
      });
  }
  return shipments.flatMap((loaded) => {
    const { manifest } = loaded;
    const ruleSet = manifest.rulesetId === null ? undefined : compiled.get(manifest.rulesetId);
    const common = transports.get(manifest);
    if (!ruleSet || !common || manifest.rulesetId === null) return [];
    const shipment = fromStored(shipmentSchema, loaded.document);
    const own = fromStored(findingsSchema, loaded.findings);
    const { transport } = common;
    lap('parse');
    const assessment = assess(ruleSet, {
      shipment,
      transport,
      findings: findingsWith(common.findings, own),
    });
    lap('assess');
    const row: AssessmentRow = {
      position: loaded.position,
      knownTo: manifest.knownTo,
      rulesetId: manifest.rulesetId,
      id: uuidv7(loaded.position),
      cause: 'first',
      featureSet: featureSetVersion,
      score: assessment.score,
      tier: assessment.tier,
      incomplete: assessment.incomplete,
      headline: assessment.headline,
      features: JSON.stringify(assessment.features),
      evidence: JSON.stringify({ families: assessment.families, rules: assessment.evidence }),
    };
    lap('serialize');
    return [{ loaded, shipment, transport, assessment, row }];
  });
}

function referralOf({ loaded, shipment, transport, assessment, row }: ScoredShipment): ReferralRow[] {
  if (row.tier === null) return [];
  return [
    {
      id: uuidv7(),
      shipmentId: loaded.id,
      position: loaded.position,
      assessmentId: row.id,
      tier: row.tier,
      score: row.score,
      manifestNumber: loaded.manifest.number,
      bill: shipment.bill,
      shipper: shipment.parties.shipper.name,
      consignee: shipment.parties.consignee.name,
      destination: shipment.destination,
      mode: transport.mode,
      departureAt: loaded.manifest.departureAt,
      headline: assessment.headline ?? '',
      rules: assessment.evidence.filter(({ outcome }) => outcome === 'hit').map(({ id }) => id),
    },
  ];
}

/** Two revisions of one shipment may stand in one chunk: the newer one is referred. Sorted, against deadlock. */
function latestOfEach(referrals: readonly ReferralRow[]): ReferralRow[] {
  const latest = new Map<string, ReferralRow>();
  for (const referral of referrals) {
    const other = latest.get(referral.shipmentId);
    if (!other || other.position < referral.position) latest.set(referral.shipmentId, referral);
  }
  return [...latest.values()].sort((a, b) => (a.shipmentId < b.shipmentId ? -1 : 1));
}
