import { instantText, type NewAnswer, storedAnswerSchema, type TokenActor } from '@hammerhead/contracts';
import { releases, type Said, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { arrivalFaults } from './arrival.js';
import { lockCopy, type SpeakingAbout } from './lock-copy.js';
import { ownMarksFaults } from './marks.js';
import type { SayingRefused } from './refused.js';
import { sayAnswer } from './say-answer.js';
import { asSeenBy, mayReadSaid } from './seen-by-partner.js';

export interface Answering extends NewAnswer, SpeakingAbout {}

/**
 * A partner's officer says what became of the cargo. One answer stands: where several officers answer at once, the first
 * one does, and the others hear of it. That cargo is in transit is no last word: another answer may follow it.
 */
export async function answerRelease(
  tx: Transaction,
  actor: TokenActor,
  { release, now, marks, ...body }: Answering,
): Promise<{ readonly outcome: 'said'; readonly said: Said } | SayingRefused> {
  const errors = [...arrivalFaults(body.arrivedAt, now), ...ownMarksFaults(marks)];
  if (errors.length > 0) return { outcome: 'invalid', errors };
  const copy = await lockCopy(tx, actor, { release, now });
  if (copy === null) return { outcome: 'not_found' };
  const { last, standing } = await releases.readStanding(tx, copy);
  const outcome = standing && storedAnswerSchema.parse(standing.body).outcome;
  // What was answered is not told by what may follow it either.
  if (standing !== null && !mayReadSaid(actor, copy, { ...standing, reply: false }))
    return { outcome: 'wrong_state', detail: 'it was answered; POST …/correction puts that right' };
  if (standing !== null && (outcome !== 'in_transit' || body.outcome === 'in_transit'))
    return {
      outcome: 'wrong_state',
      detail:
        `it was answered ${outcome} by ${standing.by} at ${instantText(standing.at)}; ` +
        (outcome === 'in_transit'
          ? 'answer again once it has arrived, or correct that'
          : 'POST …/correction puts that right'),
    };
  const said = await sayAnswer(tx, actor, copy, last, {
    kind: 'answer',
    body,
    marks,
    record: (of) => recordDecision(tx, actor, { kind: 'partner_answer', body: of }),
  });
  return { outcome: 'said', said: await asSeenBy(tx, actor, copy, said) };
}
