import { type Actor, examLevels, type ExamLevel } from '@hammerhead/contracts';
import type { Act, Obstacle } from '../act.js';
import { blockedBy } from './blocked.js';
import {
  type CargoRefused,
  isExamined,
  type Officer,
  whyNotLiftHold,
  whyNotPlaceHold,
  whyNotRecordExam,
  whyNotRequestHold,
  whyNotStartExam,
  whyNotWaiveExam,
} from './rules.js';

/** What a rule about persons and cargo refuses, as an obstacle. The system never acts on cargo. */
function asked(actor: Actor, why: (officer: Officer) => CargoRefused | null): Obstacle | null {
  const refused = actor.role === 'system' ? null : why(actor);
  return refused === null ? null : { refused, blocked: blockedBy(refused) };
}

const hold = { verb: 'hold', path: 'hold', needs: ['reason'] } as const;

const requestAct: Act = {
  ...hold,
  step: 'requestHold',
  permission: 'hold:request',
  body: { action: 'request' },
  brings: 'whoever places holds is asked to hold the cargo',
  obstacle: (about, actor) => asked(actor, (officer) => whyNotRequestHold(officer, about)),
};

const placeAct: Act = {
  ...hold,
  step: 'placeHold',
  permission: 'hold:place',
  body: { action: 'place' },
  brings: 'the cargo is held, and its feed hears at once that the bill must not be loaded',
  obstacle: (about, actor) => asked(actor, (officer) => whyNotPlaceHold(officer, about)),
};

const withdrawAct: Act = {
  ...hold,
  step: 'withdrawHold',
  permission: 'hold:lift',
  body: { action: 'lift' },
  brings: 'the request is withdrawn; no feed ever heard of it',
  obstacle: (about, actor) => asked(actor, (officer) => whyNotLiftHold(officer, about)),
};

const liftAct: Act = {
  ...hold,
  step: 'liftHold',
  permission: 'hold:lift',
  body: { action: 'lift' },
  needs: ({ cargo: { hold: standing } }) =>
    standing === null || isExamined(standing) ? ['reason'] : ['reason', 'ground'],
  brings: 'the hold ends, and its feed hears that the bill may be loaded',
  obstacle: (about, actor) => asked(actor, (officer) => whyNotLiftHold(officer, about)),
};

const exam = { verb: 'exam', path: 'exam' } as const;

const examActsOf = (level: ExamLevel): readonly Act[] => [
  {
    ...exam,
    step: 'startExam',
    permission: 'exam:record',
    body: { action: 'start', level },
    brings: `an exam begins (${level})`,
    obstacle: (about, actor) => asked(actor, (officer) => whyNotStartExam(officer, about, level)),
  },
  {
    ...exam,
    step: 'endExam',
    permission: 'exam:record',
    body: { action: 'record', level },
    needs: ['findings'],
    brings: 'the exam ends with its result; a hold stays until somebody lifts it, or closes the referral',
    obstacle: (about, actor) => asked(actor, (officer) => whyNotRecordExam(officer, about, level)),
  },
  {
    ...exam,
    step: 'waiveExam',
    permission: 'exam:waive',
    body: { action: 'waive', level },
    needs: ['ground'],
    brings: `no exam takes place (${level}), and the record says on what ground`,
    obstacle: (about, actor) => asked(actor, (officer) => whyNotWaiveExam(officer, about)),
  },
];

/** Everything that a person may do with the cargo of a referral. */
export const cargoActs: readonly Act[] = [
  requestAct,
  placeAct,
  withdrawAct,
  liftAct,
  ...examLevels.flatMap(examActsOf),
];
