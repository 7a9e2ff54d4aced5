import { strictestOf } from '@hammerhead/access';
import type { Actor, Marks, NewNote } from '@hammerhead/contracts';
import { notes, type Transaction, uuidv7 } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import type { Act } from './act.js';
import type { ActRefused } from './act-refused.js';
import { lockToAct } from './lock-to-act.js';
import type { Refused } from './refused.js';

export interface Noting extends NewNote {
  /** The id of the referral. */
  readonly referral: string;
  /** Whether the actor has seen this version of the referral, where they said which. */
  readonly hasSeen?: (version: number) => boolean;
  readonly now: Date;
}

export const noteAct: Act = {
  verb: 'note',
  step: 'note',
  permission: 'referral:work',
  path: 'notes',
  body: {},
  needs: ['text'],
  takes: ['marks'],
  brings: 'the note stands in the timeline; the referral stays as it is',
};

/** Writes a note on a referral, open or closed. It makes no new version: nobody would decide otherwise than before. */
export async function writeNote(
  tx: Transaction,
  actor: Actor,
  { referral: id, hasSeen = () => true, now, text, marks: own }: Noting,
): Promise<
  | {
      readonly outcome: 'noted';
      readonly id: string;
      readonly marks: Marks | null;
      readonly at: Date;
      readonly decision: number;
    }
  | Refused
  | ActRefused
> {
  const found = await lockToAct(tx, actor, noteAct, { referral: id, hasSeen, now });
  if (found.outcome !== 'found') return found;
  const { referral } = found;
  const note = uuidv7();
  const by = actor.subject;
  const agency = actor.role === 'system' ? null : (actor.agency ?? null);
  const marks = strictestOf(own, referral.marks);
  const sha256 = notes.hashOf({ text, marks, agency });
  const decision = await recordDecision(tx, actor, { kind: 'note', body: { referral: id, note, sha256 } });
  const at = await notes.insert(tx, { id: note, referral: id, position: decision, text, by, agency, marks });
  return { outcome: 'noted', id: note, marks, at, decision };
}
