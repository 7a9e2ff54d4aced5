import { type Actor, parseStored, rulesThatHit } from '@hammerhead/contracts';
import { adjustingIn, publishedRules } from '@hammerhead/rules';
import {
  assessments,
  type NewReferral,
  referrals,
  type ReferredShipment,
  ruleSets,
  type StoredAssessment,
  type Transaction,
  uuidv7,
} from '@hammerhead/storage';
import { personalHeadline } from '../sentences.js';
import { lifecycle } from './lifecycle.js';
import type { AlreadyOpen } from './refused.js';
import { newestStated, type StatedRevision } from './stated.js';

export interface Referring {
  readonly shipmentId: string;
  readonly reason: string;
  /** Minutes in which people should answer what a version of a rule set put in a tier; null for any time. */
  readonly respondWithin: (ruleSetId: string, tier: number, mode: string) => Promise<number | null>;
}

/**
 * Creates a referral of a shipment that the rules did not refer. It shows the newest revision with content, and takes
 * score and tier of its assessment, where there is one. The referral itself records who refers and why; scoring reads
 * neither, so the log has no decision about it.
 */
export async function createReferral(
  tx: Transaction,
  actor: Actor,
  { shipmentId, reason, respondWithin }: Referring,
): Promise<
  | { readonly outcome: 'created'; readonly referral: NewReferral }
  | { readonly outcome: 'not_found' }
  | AlreadyOpen
> {
  const revision = await newestStated(tx, shipmentId);
  if (revision === undefined) return { outcome: 'not_found' };
  const [assessment] = await assessments.find(tx, [revision.position], 1);
  const stated = statedBy(revision);
  const tier = assessment?.tier ?? null;
  const referral: NewReferral = {
    ...stated,
    id: uuidv7(),
    status: lifecycle.refer.to(),
    origin: 'person',
    reason,
    createdBy: actor.subject,
    headline: personalHeadline(reason),
    assessmentId: assessment?.id ?? null,
    knownTo: null,
    tier,
    incomplete: assessment?.incomplete ?? false,
    respondWithin:
      assessment === undefined || tier === null
        ? null
        : await respondWithin(assessment.ruleSetId, tier, stated.mode),
    score: assessment?.score ?? null,
    rules: assessment === undefined ? [] : await hitsOf(tx, assessment),
  };
  if ((await referrals.insert(tx, [referral])).size > 0) return { outcome: 'created', referral };
  return { outcome: 'referral_open', referral: await referrals.findOpen(tx, shipmentId) };
}

/** The ids of the rules that hit. */
async function hitsOf(
  tx: Transaction,
  { ruleSetId, evidence }: Pick<StoredAssessment, 'ruleSetId' | 'evidence'>,
): Promise<string[]> {
  const source = await ruleSets.findSource(tx, ruleSetId);
  const adjusting = source === null ? new Set<string>() : adjustingIn(publishedRules(source));
  return rulesThatHit(parseStored(evidence).rules, adjusting);
}

/** The content of this revision, as far as the queue shows it. */
function statedBy(
  revision: StatedRevision,
): Omit<ReferredShipment, 'id' | 'headline' | 'rules' | 'incomplete' | 'respondWithin'> {
  const { parties, destination } = parseStored(revision.document);
  return {
    shipmentId: revision.id,
    position: revision.position,
    manifestNumber: revision.manifestNumber,
    bill: revision.bill,
    shipper: parties.shipper.name,
    consignee: parties.consignee.name,
    destination,
    mode: parseStored(revision.transport).mode,
    departureAt: revision.departureAt,
  };
}
