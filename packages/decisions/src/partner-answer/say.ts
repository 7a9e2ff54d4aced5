import type { Actor, Marks } from '@hammerhead/contracts';
import { type LockedCopy, releases, type Said, type Transaction, uuidv7 } from '@hammerhead/storage';
import { hashOf } from './hash-of.js';
import { markedWith } from './marks.js';
import { tellHome } from './tell-home.js';

/** Something that is about to be said about a locked copy. */
export interface Saying {
  readonly kind: Said['kind'];
  readonly body: Readonly<Record<string, unknown>>;
  readonly marks: Marks | undefined;
  /** Whether it says that firearms, parts or ammunition were found. */
  readonly confirms?: boolean;
}

/** What the log keeps of something that was said: no words. */
export interface SaidReference {
  readonly release: string;
  readonly agency: string;
  readonly message: string;
  readonly number: number;
  readonly sha256: string;
}

/**
 * Writes down what somebody says about a locked copy, after all that was said before.
 * @param last how much was said before
 * @param record records the decision, and tells its position
 */
export async function say(
  tx: Transaction,
  actor: Actor,
  copy: LockedCopy,
  last: number,
  { kind, body, marks: own, confirms = false }: Saying,
  record: (said: SaidReference) => Promise<number>,
): Promise<Said> {
  const id = uuidv7();
  const number = last + 1;
  const marks = markedWith(own);
  const { release, agency } = copy;
  const byAgency = actor.role === 'system' ? null : (actor.agency ?? null);
  const sha256 = hashOf(body, marks, byAgency);
  const position = await record({ release, agency, message: id, number, sha256 });
  const said = { id, number, kind, body, marks, by: actor.subject, byAgency, position, confirms };
  const at = await releases.say(tx, copy, said);
  if (kind !== 'reply')
    await tellHome(tx, kind === 'question' ? 'release.asked' : 'release.answered', release);
  return { ...said, at };
}
