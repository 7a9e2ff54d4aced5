import type { Marks, TokenActor } from '@hammerhead/contracts';
import { releases, type Said, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { lockCopy, type SpeakingAbout } from './lock-copy.js';
import { ownMarksFaults } from './marks.js';
import type { SayingRefused } from './refused.js';
import { findRepeated } from './repeated.js';
import { say } from './say.js';
import { asSeenBy } from './seen-by-partner.js';

export interface Asking extends SpeakingAbout {
  readonly text: string;
  readonly marks?: Marks;
}

/** A partner's officer asks about what was released. Who repeats their last question is given that one. */
export async function askAboutRelease(
  tx: Transaction,
  actor: TokenActor,
  { release, now, text, marks }: Asking,
): Promise<{ readonly outcome: 'said'; readonly said: Said } | SayingRefused> {
  const errors = ownMarksFaults(marks);
  if (errors.length > 0) return { outcome: 'invalid', errors };
  const copy = await lockCopy(tx, actor, { release, now });
  if (copy === null) return { outcome: 'not_found' };
  const repeated = await findRepeated(tx, actor, copy, { kind: 'question', body: { text }, marks });
  if (repeated !== null) return { outcome: 'said', said: await asSeenBy(tx, actor, copy, repeated) };
  const { last } = await releases.readStanding(tx, copy);
  const said = await say(tx, actor, copy, last, { kind: 'question', body: { text }, marks }, (body) =>
    recordDecision(tx, actor, { kind: 'partner_question', body }),
  );
  return { outcome: 'said', said: await asSeenBy(tx, actor, copy, said) };
}
