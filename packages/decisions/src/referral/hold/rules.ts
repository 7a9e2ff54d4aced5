import type { Permission } from '@hammerhead/access';
import type { Actor, ReferralStatus } from '@hammerhead/contracts';
import { goneBy } from '@hammerhead/reference';
import type { AskedHold, StandingHold } from '@hammerhead/storage';
import type { ReferralState } from '../lifecycle.js';
import type { Cargo } from './cargo.js';
import { keepsCargo } from './keeps.js';

/** Why an act on the cargo is refused to a person, who has the right and finds the referral where it can be done. */
export type CargoRefused =
  | { readonly outcome: 'forbidden'; readonly permission: Permission }
  | { readonly outcome: 'wrong_state'; readonly status: ReferralStatus }
  /** Another referral of the shipment has it held. */
  | { readonly outcome: 'held_elsewhere'; readonly referral: string }
  /** It has departed, as the manifest states it. */
  | { readonly outcome: 'cargo_gone'; readonly at: Date }
  /** Whoever asked for the hold does not let the cargo go unexamined. */
  | { readonly outcome: 'four_eyes' }
  | { readonly outcome: 'ground_needed' }
  | { readonly outcome: 'hold_needed' }
  /** An exam of another level is under way. */
  | { readonly outcome: 'other_exam'; readonly level: string };

type Person = Pick<Actor, 'subject'>;
type Held = Pick<StandingHold, 'examined' | 'found'>;
type Referral = ReferralState & { readonly id: string };

/** Whether the cargo itself was looked at while it was held: its papers alone tell nothing that the hold was for. */
export const isExamined = ({ examined }: Pick<Held, 'examined'>): boolean =>
  examined.some((level) => level !== 'documents');

/** Whether an exam lets the cargo go: it was looked at, and no exam came to an anomaly or to contraband. */
export const isCleared = (held: Held): boolean => isExamined(held) && !held.found;

/**
 * Whether somebody asked that the cargo be held, and neither an exam cleared it since nor has anybody else ended that: they
 * do not decide alone that it goes unexamined. Who withdraws their own request still has asked.
 */
export const isBound = (asked: readonly AskedHold[], { subject }: Person): boolean =>
  asked.some(
    (one) => one.askedBy === subject && !isCleared(one) && (one.endedBy === null || one.endedBy === subject),
  );

const hasAsked = (asked: readonly AskedHold[], { subject }: Person): boolean =>
  asked.some(({ askedBy }) => askedBy === subject);

/**
 * Why the cargo cannot be held for this referral; null: it can. What was asked for before departure can be placed whatever
 * the manifest says by now: a feed must not take a hold away by stating another departure.
 */
export function whyNotHold(
  { id }: Pick<Referral, 'id'>,
  cargo: Pick<Cargo, 'hold' | 'departureAt'>,
  now: Date,
): CargoRefused | null {
  const { hold } = cargo;
  if (hold !== null)
    return hold.referralId === id ? null : { outcome: 'held_elsewhere', referral: hold.referralId };
  const at = goneBy(cargo, now);
  return at === null ? null : { outcome: 'cargo_gone', at };
}

/**
 * Why this person may not lift the hold; null: they may. Cargo that was not examined since it was held is let go by
 * somebody other than who asked for the hold.
 */
export const whyNotLift = (
  actor: Person,
  { hold, asked }: Pick<Cargo, 'hold' | 'asked'>,
): CargoRefused | null =>
  hold === null || isCleared(hold) || !isBound(asked, actor) ? null : { outcome: 'four_eyes' };

/**
 * Why this person may not end the referral so; null: the cargo is not let go, or they may do that. Whoever asked for any
 * hold never decides that nobody has to look.
 */
export const whyNotDispose = (
  actor: Person,
  { asked }: Pick<Cargo, 'asked'>,
  disposition: string,
): Extract<CargoRefused, { outcome: 'four_eyes' }> | null =>
  keepsCargo(disposition) || !(disposition === 'exam_waived' ? hasAsked(asked, actor) : isBound(asked, actor))
    ? null
    : { outcome: 'four_eyes' };

/** Why no exam of this level begins; null: it does. Papers can be examined anytime, cargo while it is held. */
export const whyNotStartExam = ({ hold }: ReferralState, level: string): CargoRefused | null =>
  level === 'documents' || hold === 'placed' ? null : { outcome: 'hold_needed' };

/** Why the result of an exam of this level is not recorded; null: it is. */
export function whyNotRecordExam(
  { status }: Pick<ReferralState, 'status'>,
  { exam }: Pick<Cargo, 'exam'>,
  level: string,
): CargoRefused | null {
  if (exam === null) return { outcome: 'wrong_state', status };
  return exam.level === level ? null : { outcome: 'other_exam', level: exam.level };
}

/** Why this person may not waive an exam; null: they may. Whoever asked for any hold does not, whatever became of it. */
export const whyNotWaiveExam = (actor: Person, { asked }: Pick<Cargo, 'asked'>): CargoRefused | null =>
  hasAsked(asked, actor) ? { outcome: 'four_eyes' } : null;
