import { type Actor, parseStored, rulesThatHit } from '@hammerhead/contracts';
import {
  assessments,
  type NewReferral,
  referrals,
  type ReferredShipment,
  retention,
  type StoredAssessment,
  type Transaction,
  uuidv7,
} from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import type { RuleBook } from '../rule-set/rule-book.js';
import { personalHeadline } from '../sentences.js';
import { has } from './act.js';
import { lifecycle } from './lifecycle.js';
import type { AlreadyOpen } from './refused.js';
import { shownOf } from './shown.js';
import { newestStated, type StatedRevision } from './stated.js';

export interface Referring {
  readonly shipmentId: string;
  readonly reason: string;
}

/**
 * Creates a referral of a shipment that the rules did not refer. It shows the newest revision with content, and takes
 * score and tier of its assessment, where there is one. Its timeline tells the referral itself, which records who refers
 * and why, and not the decision.
 */
export async function createReferral(
  tx: Transaction,
  book: RuleBook,
  actor: Actor,
  { shipmentId, reason }: Referring,
): Promise<
  | { readonly outcome: 'created'; readonly referral: NewReferral }
  | { readonly outcome: 'not_found' }
  | { readonly outcome: 'forbidden'; readonly permission: 'referral:create' }
  | AlreadyOpen
> {
  if (!has(actor, 'referral:create')) return { outcome: 'forbidden', permission: 'referral:create' };
  await retention.shield(tx);
  const revision = await newestStated(tx, shipmentId);
  if (revision === undefined) return { outcome: 'not_found' };
  const open = await referrals.findOpen(tx, shipmentId);
  if (open !== null) return { outcome: 'referral_open', referral: open };
  const [assessment] = await assessments.find(tx, [revision.position], 1);
  const stated = statedBy(revision);
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
    ...(await foundBy(tx, book, assessment, stated.mode)),
  };
  if ((await referrals.insert(tx, [referral])).size === 0)
    return { outcome: 'referral_open', referral: await referrals.findOpen(tx, shipmentId) };
  const { id, bill } = referral;
  await recordDecision(tx, actor, {
    kind: 'referral_created',
    body: { referral: id, shipment: shipmentId, bill, reason },
  });
  return { outcome: 'created', referral };
}

/** What scoring found of the shipment, where it has been scored. */
async function foundBy(
  tx: Transaction,
  book: RuleBook,
  assessment: StoredAssessment | undefined,
  mode: string,
): Promise<Pick<NewReferral, 'tier' | 'score' | 'incomplete' | 'respondWithin' | 'rules'>> {
  if (assessment === undefined)
    return { tier: null, score: null, incomplete: false, respondWithin: null, rules: [] };
  const { ruleSetId, tier, score, incomplete, evidence } = assessment;
  const { adjusting } = await book.of(tx, ruleSetId);
  return {
    tier,
    score,
    incomplete,
    respondWithin: await book.respondWithin(tx, ruleSetId, { tier, mode }),
    rules: rulesThatHit(parseStored(evidence).rules, adjusting),
  };
}

/** The content of this revision, as far as the queue shows it. */
function statedBy(
  revision: StatedRevision,
): Omit<ReferredShipment, 'id' | 'headline' | 'rules' | 'incomplete' | 'respondWithin'> {
  return {
    shipmentId: revision.id,
    position: revision.position,
    manifestNumber: revision.manifestNumber,
    bill: revision.bill,
    ...shownOf(parseStored(revision.document), parseStored(revision.transport)),
    departureAt: revision.departureAt,
  };
}
