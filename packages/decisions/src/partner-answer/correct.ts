import type { NewCorrection, TokenActor } from '@hammerhead/contracts';
import { releases, type Said, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { arrivalFaults } from './arrival.js';
import { lockCopy, type SpeakingAbout } from './lock-copy.js';
import { ownMarksFaults } from './marks.js';
import type { SayingRefused } from './refused.js';
import { findRepeated } from './repeated.js';
import { sayAnswer } from './say-answer.js';
import { asSeenBy } from './seen-by-partner.js';

export interface Correcting extends NewCorrection, SpeakingAbout {}

/** A partner's officer puts an answer right: this one stands since, and the one before is kept. Who repeats it is given it. */
export async function correctAnswer(
  tx: Transaction,
  actor: TokenActor,
  { release, now, marks, ...body }: Correcting,
): Promise<{ readonly outcome: 'said'; readonly said: Said } | SayingRefused> {
  const errors = [...arrivalFaults(body.arrivedAt, now), ...ownMarksFaults(marks)];
  if (errors.length > 0) return { outcome: 'invalid', errors };
  const copy = await lockCopy(tx, actor, { release, now });
  if (copy === null) return { outcome: 'not_found' };
  const { last, standing } = await releases.readStanding(tx, copy);
  if (standing === null)
    return {
      outcome: 'wrong_state',
      detail: 'it was not answered, so nothing can be put right: POST …/answer',
    };
  const repeated = await findRepeated(tx, actor, copy, { kind: 'correction', body, marks });
  if (repeated !== null && repeated.id === standing.id)
    return { outcome: 'said', said: await asSeenBy(tx, actor, copy, repeated) };
  const said = await sayAnswer(tx, actor, copy, last, {
    kind: 'correction',
    body,
    marks,
    record: (of) =>
      recordDecision(tx, actor, {
        kind: 'partner_correction',
        body: { ...of, corrects: standing.position },
      }),
  });
  return { outcome: 'said', said: await asSeenBy(tx, actor, copy, said) };
}
