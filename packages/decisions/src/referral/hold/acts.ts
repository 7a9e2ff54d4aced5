import { type Actor, examLevels, type ExamLevel, instantText } from '@hammerhead/contracts';
import { goneBy } from '@hammerhead/reference';
import { type Act, has, type Obstacle } from '../act.js';
import { blockedBy } from './blocked.js';
import type { Cargo } from './cargo.js';
import {
  type CargoRefused,
  isExamined,
  whyNotHold,
  whyNotLift,
  whyNotRecordExam,
  whyNotStartExam,
  whyNotWaiveExam,
} from './rules.js';

/** What a rule about persons and cargo refuses, as an obstacle. */
const asObstacle = (refused: CargoRefused | null): Obstacle | null =>
  refused === null ? null : { refused, blocked: blockedBy(refused) };

/** What whoever places a hold that was asked for in time should know; null: nothing. */
export function departedAt(cargo: Pick<Cargo, 'departureAt'>, now: Date): string | null {
  const at = goneBy(cargo, now);
  return at === null
    ? null
    : `by its manifest it departed at ${instantText(at)}, after the hold was asked for`;
}

const hold = { verb: 'hold', path: 'hold', needs: ['reason'] } as const;

export const requestAct: Act = {
  ...hold,
  step: 'requestHold',
  permission: 'hold:request',
  body: { action: 'request' },
  brings: 'whoever places holds is asked to hold the cargo',
  obstacle: ({ referral, cargo, now }) => asObstacle(whyNotHold(referral, cargo, now)),
};

export const placeAct: Act = {
  ...hold,
  step: 'placeHold',
  permission: 'hold:place',
  body: { action: 'place' },
  brings: ({ cargo, now }) =>
    ['the cargo is held, and its feed hears at once that the bill must not be loaded', departedAt(cargo, now)]
      .filter((part) => part !== null)
      .join('; '),
  obstacle: ({ referral, cargo, now }) => asObstacle(whyNotHold(referral, cargo, now)),
};

export const withdrawAct: Act = {
  ...hold,
  step: 'withdrawHold',
  permission: 'hold:lift',
  body: { action: 'lift' },
  brings: 'the request is withdrawn; no feed ever heard of it',
  obstacle: ({ referral, cargo }, actor) => {
    const { askedBy = null } = cargo.hold ?? {};
    if (askedBy === actor.subject || referral.assignee === actor.subject || has(actor, placeAct.permission))
      return null;
    const blocked = `${askedBy ?? 'a colleague'} asked for the hold: they, its assignee or a supervisor end the request`;
    return { refused: { outcome: 'not_theirs', detail: blocked }, blocked };
  },
};

/** Whether ending somebody's request answers it: who could have placed the hold has decided that it is not. */
export const isDeclined = ({ askedBy }: { readonly askedBy: string }, actor: Actor): boolean =>
  askedBy !== actor.subject && has(actor, placeAct.permission);

export const liftAct: Act = {
  ...hold,
  step: 'liftHold',
  permission: 'hold:lift',
  body: { action: 'lift' },
  needs: ({ cargo: { hold: standing } }) =>
    standing === null || isExamined(standing) ? ['reason'] : ['reason', 'ground'],
  brings: 'the hold ends, and its feed hears that the bill may be loaded',
  obstacle: ({ cargo }, actor) => asObstacle(whyNotLift(actor, cargo)),
};

const exam = { verb: 'exam', path: 'exam' } as const;

export const startExamAct = (level: ExamLevel): Act => ({
  ...exam,
  step: 'startExam',
  permission: 'exam:record',
  body: { action: 'start' },
  level,
  brings: 'an exam begins',
  obstacle: ({ referral }) => asObstacle(whyNotStartExam(referral, level)),
});

export const recordExamAct = (level: ExamLevel): Act => ({
  ...exam,
  step: 'endExam',
  permission: 'exam:record',
  body: { action: 'record' },
  level,
  needs: ['findings'],
  takes: ['result'],
  brings: ({ cargo }) =>
    cargo.hold === null
      ? 'the exam ends with its result'
      : 'the exam ends with its result; the hold stays until somebody lifts it, or closes the referral',
  obstacle: ({ referral, cargo }) => asObstacle(whyNotRecordExam(referral, cargo, level)),
});

export const waiveExamAct = (level: ExamLevel): Act => ({
  ...exam,
  step: 'waiveExam',
  permission: 'exam:waive',
  body: { action: 'waive' },
  level,
  needs: ['ground'],
  brings: ({ cargo }) =>
    cargo.exam?.level === level
      ? 'the exam under way ends without a result, and the record says on what ground'
      : 'no such exam takes place, and the record says on what ground',
  obstacle: ({ cargo }, actor) => asObstacle(whyNotWaiveExam(actor, cargo)),
});

/** Everything that a person may do with the cargo of a referral. */
export const cargoActs: readonly Act[] = [
  requestAct,
  placeAct,
  withdrawAct,
  liftAct,
  ...[startExamAct, recordExamAct, waiveExamAct].flatMap((actOf) => examLevels.map(actOf)),
];
