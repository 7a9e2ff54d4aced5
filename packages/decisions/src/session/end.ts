import type { Actor } from '@hammerhead/contracts';
import { audit, people, sessions, type Transaction } from '@hammerhead/storage';

/** Ends a session; one that ended before stays as it is. */
export async function endSession(tx: Transaction, actor: Actor, id: string): Promise<void> {
  if (await sessions.end(tx, id))
    await audit.record(tx, actor, [{ act: 'signed_out', target: `session/${id}` }]);
}

/**
 * Ends all sessions of a person, who may sign in again: for those of whom the issuer says something else by now, or whose
 * browser is in wrong hands.
 * @returns how many; null where nobody of that subject was ever seen
 */
export async function signOutPerson(tx: Transaction, actor: Actor, subject: string): Promise<number | null> {
  if ((await people.find(tx, subject)) === null) return null;
  const ended = await sessions.endAllOf(tx, subject);
  await audit.record(tx, actor, [
    { act: 'person_signed_out', target: null, about: { subject, sessions: ended } },
  ]);
  return ended;
}
