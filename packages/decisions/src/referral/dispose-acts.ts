import {
  type Actor,
  confirmsSeizure,
  type Disposition,
  dispositions,
  instantText,
  type ReferralStatus,
  ruleOf,
} from '@hammerhead/contracts';
import { goneBy } from '@hammerhead/reference';
import { dispositionFor } from '../partner-answer/found.js';
import { answerSentence } from '../partner-answer/words.js';
import type { Act, Obstacle, Situation } from './act.js';
import { blockedBy } from './hold/blocked.js';
import { groundOf, keepsCargo } from './hold/keeps.js';
import { isExamined, whyNotDispose } from './hold/rules.js';

/** Ending a referral so, or noting what it waits for. */
export function disposeActOf(disposition: Disposition): Act {
  const { staysOpen, supervised, ground, confirms } = ruleOf(disposition);
  return {
    verb: 'dispose',
    step: staysOpen === true ? 'defer' : 'dispose',
    permission: supervised === true ? 'referral:let-run' : 'referral:dispose',
    path: 'disposition',
    body: { disposition },
    needs: (situation) => (ground === true || letsGoUnexamined(disposition, situation) ? ['ground'] : []),
    takes: ['reason', ...(confirms === true ? ['seizure'] : [])],
    brings: (situation) => bringsOf(disposition, situation),
    because: ({ answers = [] }) =>
      answers
        .filter(({ answer }) => dispositionFor(answer) === disposition)
        .map(
          ({ agency, answer, at }) =>
            `${answerSentence(agency, answer)}, as it answered at ${instantText(at)}`,
        )
        .at(0),
    obstacle: (situation, actor) =>
      holdObstacle(disposition, situation, actor) ?? shipmentObstacle(disposition, situation),
  };
}

function bringsOf(disposition: Disposition, { referral, cargo: { hold } }: Situation): string {
  const { staysOpen, confirms } = ruleOf(disposition);
  if (staysOpen === true) return `it stays open as ${disposition}, until another disposition ends it`;
  return [
    `it is closed as ${disposition}`,
    ...(hold === null || hold.referralId !== referral.id ? [] : [ofHold(disposition, hold)]),
    ...(confirms === true
      ? ['the seizure goes on record, and the shipments around it are scored again']
      : []),
  ].join('; ');
}

function ofHold(disposition: Disposition, { placedAt }: { readonly placedAt: Date | null }): string {
  if (placedAt === null) return 'the request for a hold is withdrawn';
  return keepsCargo(disposition)
    ? 'the hold stays in force'
    : 'the hold ends, and its feed hears that the bill may be loaded';
}

/** What the shipment has to be, and is not. */
function shipmentObstacle(disposition: Disposition, { referral, cargo, now }: Situation): Obstacle | null {
  const { shipment, told } = ruleOf(disposition);
  if (shipment === 'departed' && goneBy(cargo, now) === null)
    return tooEarly(
      referral.status,
      'it has not departed yet: have it held, or examined, while that can be done',
    );
  if (told === true && !referral.partnerTold)
    return tooEarly(
      referral.status,
      'no partner was told: release it to where it is bound first, or choose the disposition that says how it ended',
    );
  if (shipment === 'held' && (cargo.hold === null || cargo.hold.placedAt === null))
    return unfit('nothing detains the cargo: have it held first');
  if (shipment === 'canceled' && !referral.canceled)
    return unfit('the feed has not canceled the shipment: choose how it ended');
  return null;
}

/** Whoever asked for a hold neither lets the cargo go unexamined nor decides that nobody has to look. */
function holdObstacle(disposition: Disposition, { cargo }: Situation, actor: Actor): Obstacle | null {
  if (ruleOf(disposition).staysOpen === true) return null;
  const refused = whyNotDispose(actor, cargo, disposition);
  return refused === null ? null : { refused, blocked: blockedBy(refused) };
}

/** Whether a disposition lets held cargo go that nobody examined, and does not say itself on what ground. */
const letsGoUnexamined = (disposition: Disposition, { referral, cargo: { hold } }: Situation): boolean =>
  hold !== null &&
  hold.referralId === referral.id &&
  hold.placedAt !== null &&
  ruleOf(disposition).staysOpen !== true &&
  !keepsCargo(disposition) &&
  groundOf(disposition) === undefined &&
  !isExamined(hold);

/** A ground says why nobody looked; where it says nothing that a disposition asks for, it would contradict it. */
export function groundObstacle(
  disposition: Disposition,
  situation: Situation,
  ground: string | undefined,
): Obstacle | null {
  const needed = ruleOf(disposition).ground === true || letsGoUnexamined(disposition, situation);
  if (needed) return ground === undefined ? { refused: { outcome: 'ground_needed' } } : null;
  if (ground === undefined) return null;
  return unfit(
    'is for unable_to_examine and exam_waived, and for what lets go of held cargo that was not examined',
    'ground',
  );
}

const unfit = (message: string, path = 'disposition'): Obstacle => ({
  refused: { outcome: 'invalid', errors: [{ path, message }] },
  blocked: message,
});

/** What is asked for is right, and its time has not come. */
const tooEarly = (status: ReferralStatus, detail: string): Obstacle => ({
  refused: { outcome: 'wrong_state', status, detail },
  blocked: detail,
});

/** Telling what was seized, of a referral that this seizure ended. */
export const tellActOf = (disposition: Disposition): Act => ({
  verb: 'dispose',
  step: 'tell',
  permission: 'referral:dispose',
  path: 'disposition',
  body: { disposition },
  needs: ['seizure'],
  takes: ['reason'],
  brings: 'what was seized goes on record, once; the referral stays closed',
  obstacle: ({ referral: { disposition: its, seizureTold, status } }) =>
    its === disposition && !seizureTold ? null : { refused: { outcome: 'wrong_state', status } },
});

export const disposeActs: readonly Act[] = dispositions.map(disposeActOf);
export const tellActs: readonly Act[] = dispositions.filter(confirmsSeizure).map(tellActOf);
