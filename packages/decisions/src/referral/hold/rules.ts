import { may, type Permission } from '@hammerhead/access';
import type { ReferralStatus, TokenActor } from '@hammerhead/contracts';
import type { AskedHold, StandingHold } from '@hammerhead/storage';
import { type ReferralState, type ReferralVerb, statusAfter } from '../lifecycle.js';
import type { Cargo } from './cargo.js';
import { keepsCargo } from './keeps.js';

/** Why an act on the cargo is refused to a person. The verbs ask, and so does what tells people what they may do. */
export type CargoRefused =
  | { readonly outcome: 'forbidden'; readonly permission: Permission }
  | { readonly outcome: 'wrong_state'; readonly status: ReferralStatus }
  /** Another referral of the shipment has it held. */
  | { readonly outcome: 'held_elsewhere'; readonly referral: string }
  /** It is laden or has departed. */
  | { readonly outcome: 'cargo_gone'; readonly how: 'laden' | 'departed'; readonly at: Date }
  /** Whoever asked for the hold does not let the cargo go unexamined. */
  | { readonly outcome: 'four_eyes' }
  | { readonly outcome: 'ground_needed' }
  | { readonly outcome: 'hold_needed' }
  /** An exam of another level is under way. */
  | { readonly outcome: 'other_exam'; readonly level: string };

export type Officer = Pick<TokenActor, 'role' | 'federal' | 'subject'>;
type Held = Pick<StandingHold, 'examined'>;
type Referral = ReferralState & { readonly id: string };

/** Whether the cargo itself was looked at while it was held: its papers alone tell nothing that the hold was for. */
export const isExamined = ({ examined }: Pick<Held, 'examined'>): boolean =>
  examined.some((level) => level !== 'documents');

/**
 * Whether somebody asked that the cargo be held, and neither it was examined since nor has anybody else ended that: they
 * do not decide alone that it goes unexamined. Who withdraws their own request still has asked.
 */
export const isBound = (asked: readonly AskedHold[], { subject }: Pick<Officer, 'subject'>): boolean =>
  asked.some(
    (one) => one.askedBy === subject && !isExamined(one) && (one.endedBy === null || one.endedBy === subject),
  );

const hasAsked = (asked: readonly AskedHold[], { subject }: Pick<Officer, 'subject'>): boolean =>
  asked.some(({ askedBy }) => askedBy === subject);

function barred(actor: Officer, permission: Permission, verb: ReferralVerb, referral: ReferralState) {
  if (!may(actor, permission)) return { outcome: 'forbidden', permission } as const;
  if (statusAfter(verb, referral) === null)
    return { outcome: 'wrong_state', status: referral.status } as const;
  return null;
}

/** Until when cargo can be stopped: it is laden, or, where no lading is stated, departs. */
export function isGone(
  { ladingAt, departureAt }: Pick<Cargo, 'ladingAt' | 'departureAt'>,
  now: Date,
): Extract<CargoRefused, { outcome: 'cargo_gone' }> | null {
  if (departureAt <= now) return { outcome: 'cargo_gone', how: 'departed', at: departureAt };
  return ladingAt !== null && ladingAt <= now ? { outcome: 'cargo_gone', how: 'laden', at: ladingAt } : null;
}

function whyNotHeld(
  actor: Officer,
  permission: Permission,
  verb: ReferralVerb,
  { referral, cargo, now }: { readonly referral: Referral; readonly cargo: Cargo; readonly now: Date },
): CargoRefused | null {
  const refused = barred(actor, permission, verb, referral);
  if (refused !== null) return refused;
  const { hold } = cargo;
  if (hold !== null && hold.referralId !== referral.id)
    return { outcome: 'held_elsewhere', referral: hold.referralId };
  return isGone(cargo, now);
}

type About = Parameters<typeof whyNotHeld>[3];

/** Why this person may not ask that the cargo be held; null: they may. */
export const whyNotRequestHold = (actor: Officer, about: About): CargoRefused | null =>
  whyNotHeld(actor, 'hold:request', 'requestHold', about);

/** Why this person may not have the cargo held; null: they may. */
export const whyNotPlaceHold = (actor: Officer, about: About): CargoRefused | null =>
  whyNotHeld(actor, 'hold:place', 'placeHold', about);

/**
 * Why this person may not lift the hold, or withdraw its request; null: they may. Cargo that was not examined since it was
 * held is let go on a ground, and by somebody other than who asked for the hold.
 */
export function whyNotLiftHold(
  actor: Officer,
  {
    referral,
    cargo: { hold, asked },
  }: { readonly referral: Referral; readonly cargo: Pick<Cargo, 'hold' | 'asked'> },
  hasGround = true,
): CargoRefused | null {
  const verb = hold?.placedAt === null ? 'withdrawHold' : 'liftHold';
  const refused = barred(actor, 'hold:lift', verb, referral);
  if (refused !== null) return refused;
  if (hold === null || hold.referralId !== referral.id)
    return { outcome: 'wrong_state', status: referral.status };
  if (hold.placedAt === null || isExamined(hold)) return null;
  if (isBound(asked, actor)) return { outcome: 'four_eyes' };
  return hasGround ? null : { outcome: 'ground_needed' };
}

/**
 * Why this person may not end the referral so; null: the cargo is not let go, or they may do that. Whoever asked for any
 * hold never decides that nobody has to look.
 */
export const whyNotDispose = (
  actor: Pick<Officer, 'subject'>,
  { asked }: Pick<Cargo, 'asked'>,
  disposition: string,
): Extract<CargoRefused, { outcome: 'four_eyes' }> | null =>
  keepsCargo(disposition) || !(disposition === 'exam_waived' ? hasAsked(asked, actor) : isBound(asked, actor))
    ? null
    : { outcome: 'four_eyes' };

/** Why this person may not begin an exam; null: they may. Papers can be examined anytime, cargo while it is held. */
export function whyNotStartExam(
  actor: Officer,
  { referral }: { readonly referral: ReferralState },
  level: string,
): CargoRefused | null {
  const refused = barred(actor, 'exam:record', 'startExam', referral);
  if (refused !== null) return refused;
  return level === 'documents' || referral.hold === 'placed' ? null : { outcome: 'hold_needed' };
}

/** Why this person may not record the result of an exam; null: they may. */
export function whyNotRecordExam(
  actor: Officer,
  { referral, cargo: { exam } }: { readonly referral: ReferralState; readonly cargo: Pick<Cargo, 'exam'> },
  level: string,
): CargoRefused | null {
  const refused = barred(actor, 'exam:record', 'endExam', referral);
  if (refused !== null) return refused;
  if (exam === null) return { outcome: 'wrong_state', status: referral.status };
  return exam.level === level ? null : { outcome: 'other_exam', level: exam.level };
}

/** Why this person may not waive an exam; null: they may. Whoever asked for any hold does not, whatever became of it. */
export function whyNotWaiveExam(
  actor: Officer,
  { referral, cargo: { asked } }: { readonly referral: ReferralState; readonly cargo: Pick<Cargo, 'asked'> },
): CargoRefused | null {
  const refused = barred(actor, 'exam:waive', 'waiveExam', referral);
  if (refused !== null) return refused;
  return hasAsked(asked, actor) ? { outcome: 'four_eyes' } : null;
}
